import { pageOf, readPage } from '#app/_http/page.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { parseCursor } from '#lib/runs/list-cursor.ts'
import { listRuns } from '#lib/runs/queries.ts'
import { RunFilter } from '#lib/runs/schema.ts'

export const GET = reading(async ({ context, query }) => {
  const { limit, after, filter } = readPage(query, (text) => parseCursor(text) !== null)
  return pageOf(await listRuns(context, RunFilter.parse({ ...filter, after }), limit))
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
