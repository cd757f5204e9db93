import { pageOf, readPage } from '#app/_http/page.ts'
import { reading, refuseOthers } from '#app/_http/route.ts'
import { beforeEverything, parseCursor } from '#lib/audit/cursor.ts'
import { listAudit } from '#lib/audit/queries.ts'
import { AuditFilter } from '#lib/audit/schema.ts'

export const GET = reading(async ({ context, query }) => {
  const { limit, after, filter } = readPage(query, (text) => parseCursor(text) !== beforeEverything)
  return pageOf(await listAudit(context, AuditFilter.parse({ ...filter, before: after }), limit))
})

export const { POST, PUT, PATCH, DELETE } = refuseOthers('GET')
