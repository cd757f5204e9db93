import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requireOperator, requirePermission } from '#lib/shared/require.ts'
import type { AuditPage } from './audit-page.ts'
import { formatCursor, parseCursor } from './cursor.ts'
import { type Chain, mergePages } from './merge-pages.ts'
import type { AuditFilter } from './schema.ts'

const dayMs = 86_400_000

/** The log of a workspace: its own chain, merged with what the installation's chain says of it. */
export async function listAudit(
  context: WorkspaceContext,
  filter: AuditFilter,
  size = 50,
): Promise<AuditPage> {
  const ofInstallation = filter.of === 'installation'
  if (ofInstallation) requireOperator(context)
  else requirePermission(context, 'audit:read')
  const cursor = parseCursor(filter.before)
  const pageOf = (scope: string | null, before: bigint | null) => ({
    where: {
      ...(scope === null ? {} : { scope }),
      ...(before === null ? {} : { sequence: { lt: before } }),
      ...conditions(filter),
    },
    orderBy: { sequence: 'desc' as const },
    take: size + 1,
  })
  const [fromControl, fromWorkspace] = await Promise.all([
    control().read((db) =>
      db.auditEntry.findMany(pageOf(ofInstallation ? null : context.workspace.id, cursor.control)),
    ),
    ofInstallation
      ? []
      : workspaceDatabase(context.workspace.id).read((db) =>
          db.auditEntry.findMany(pageOf('workspace', cursor.workspace)),
        ),
  ])
  const page = mergePages(
    { control: named('control', fromControl), workspace: named('workspace', fromWorkspace) },
    size,
    cursor,
  )
  return {
    next: page.next && formatCursor(page.next),
    rows: page.rows.map(({ chain, sequence, at, ...entry }) => ({
      id: `${chain}-${sequence}`,
      at: at.toISOString(),
      action: entry.action,
      actorKind: entry.actorKind,
      actorName: entry.actorName,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      summary: entry.summary,
    })),
  }
}

function conditions({ action, actorId, text, from, to }: AuditFilter) {
  return {
    ...(action ? { action } : {}),
    ...(actorId ? { actorId } : {}),
    ...(text ? { OR: [{ summary: { contains: text } }, { actorName: { contains: text } }] } : {}),
    ...(from || to
      ? {
          at: {
            ...(from ? { gte: new Date(from) } : {}),
            ...(to ? { lt: new Date(Date.parse(to) + dayMs) } : {}),
          },
        }
      : {}),
  }
}

const named = <Row extends { sequence: bigint; at: Date }>(chain: Chain, rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, chain }))
