import type { Metadata } from 'next'
import { productContext } from '#app/_http/session.ts'
import { AuditPage } from '#components/audit/audit-page.tsx'
import { NotYours } from '#components/settings/not-yours.tsx'
import { listAudit } from '#lib/audit/queries.ts'
import { AuditFilter, auditActions } from '#lib/audit/schema.ts'
import { readCursor } from '#lib/live/queries.ts'

export const metadata: Metadata = { title: 'Audit log' }

export default async function Page({ params, searchParams }: PageProps<'/[workspace]/settings/audit'>) {
  const context = await productContext((await params).workspace)
  const asked = AuditFilter.safeParse(await searchParams)
  const filter = asked.success ? asked.data : {}
  const isOperator = context.actor.kind === 'person' && context.actor.isOperator
  const isOpen = filter.of ? isOperator : context.permissions.has('audit:read')
  if (!isOpen) return <NotYours page="audit" who={filter.of ? 'the operator' : 'an admin'} />
  const cursor = await readCursor(context)
  return (
    <AuditPage
      first={await listAudit(context, filter)}
      filter={filter}
      problem={problemOf(asked)}
      cursor={cursor}
      actions={auditActions}
    />
  )
}

/** A filter that is not right filters nothing, and says so. */
function problemOf(asked: ReturnType<typeof AuditFilter.safeParse>): string | null {
  if (asked.success) return null
  const [issue] = asked.error.issues
  return `${issue?.path.join('.') ?? 'filter'}: ${issue?.message ?? 'not valid'}`
}
