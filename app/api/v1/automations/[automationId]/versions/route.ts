import { pageOf, readPage } from '#app/_http/page.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { listVersions } from '#lib/automations/queries.ts'
import { WhichAutomation } from '#lib/automations/schema.ts'

export const GET = reading(async ({ context, params, query }) => {
  const { limit, after } = readPage(query, (text) => /^\d{1,9}$/.test(text))
  const before = after === undefined ? undefined : Number(after)
  return pageOf(await listVersions(context, { ...WhichAutomation.parse(params), before }, limit))
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
