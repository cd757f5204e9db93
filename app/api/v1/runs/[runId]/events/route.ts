import { pageOf, readPage } from '#app/_http/page.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { listRunEvents } from '#lib/runs/queries.ts'
import { RunRef } from '#lib/runs/schema.ts'

export const GET = reading(async ({ context, params, query }) => {
  const { limit, after = '-1' } = readPage(query, (text) => /^\d{1,9}$/.test(text))
  return pageOf(await listRunEvents(context, { ...RunRef.parse(params), after: Number(after) }, limit))
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
