import { apiContext, json, respond } from '#app/_http/api.ts'
import { listAudit } from '#lib/audit/queries.ts'
import { AuditFilter } from '#lib/audit/schema.ts'

export const GET = (request: Request) =>
  respond(request, async () => {
    const filter = AuditFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
    return json(await listAudit(await apiContext(request), filter))
  })
