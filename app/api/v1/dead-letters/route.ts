import { pageOf, readPage } from '#app/_http/page.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { parseCursor } from '#lib/runs/list-cursor.ts'
import { listDead } from '#lib/runs/queries.ts'

/** Runs that failed for good and wait for somebody. */
export const GET = reading(async ({ context, query }) => {
  const { limit, after } = readPage(query, (text) => parseCursor(text) !== null)
  return pageOf(await listDead(context, { after }, limit))
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
