import { apiContext, respond } from '#app/_http/api.ts'
import { csvHead, csvLine } from '#lib/audit/csv.ts'
import { listAudit } from '#lib/audit/queries.ts'
import { AuditFilter } from '#lib/audit/schema.ts'

/** The whole log that a filter lets through, page by page, so that it is never in memory at once. */
export const GET = (request: Request) =>
  respond(request, async () => {
    const context = await apiContext(request)
    const filter = AuditFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
    let page = await listAudit(context, filter, 500)
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(csvHead)),
      async pull(controller) {
        controller.enqueue(encoder.encode(page.rows.map(csvLine).join('')))
        if (page.next === null) return controller.close()
        page = await listAudit(context, { ...filter, before: page.next }, 500)
      },
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${context.workspace.slug}.csv"`,
        'cache-control': 'no-store',
      },
    })
  })
