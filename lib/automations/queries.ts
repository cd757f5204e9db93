import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { type AutomationSummary, summaryOf } from './automation-summary.ts'
import { type ChangeKind, changeKindOf } from './changes.ts'
import { searchable, searchableTag } from './columns.ts'
import { refuseTiming } from './contract/check-when.ts'
import type { Difference } from './difference/difference.ts'
import { specDifference } from './difference/spec-difference.ts'
import { writeFile } from './files/automation-file.ts'
import { formatCursor, parseCursor } from './list-cursor.ts'
import { requireNone, requireSpec } from './refuse-spec.ts'
import type { AutomationFilter, ExportedFile, Stretch } from './schema.ts'
import { type SimulatedStretch, simulateSpec } from './simulate-spec.ts'
import type { AutomationSpec } from './spec/automation-spec.ts'
import { completeSpec } from './spec/complete-spec.ts'
import { type AutomationState, stateOf } from './states.ts'
import { parseStoredSpec } from './stored-spec.ts'

export interface AutomationPage {
  rows: AutomationSummary[]
  next: string | null
}

/** By name. Deleted ones only where they are asked for. */
export async function listAutomations(
  context: WorkspaceContext,
  { state, tag, text, after }: AutomationFilter,
  size = 50,
): Promise<AutomationPage> {
  requirePermission(context, 'automation:read')
  const cursor = parseCursor(after)
  const found = await workspaceDatabase(context.workspace.id).read((db) =>
    db.automation.findMany({
      where: {
        AND: [
          { state: state ?? { not: 'deleted' } },
          tag ? { searchText: { contains: searchableTag(tag) } } : {},
          text ? { searchText: { contains: searchable(text) } } : {},
          cursor ? { OR: [{ name: { gt: cursor.name } }, { name: cursor.name, id: { gt: cursor.id } }] } : {},
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: size + 1,
    }),
  )
  const rows = found.slice(0, size).map(summaryOf)
  const last = rows.at(-1)
  return { rows, next: found.length > size && last ? formatCursor(last) : null }
}

export interface VersionSummary {
  number: number
  author: { personId: string; name: string }
  reason: string
  createdAt: string
}

export interface AutomationDetails {
  automation: AutomationSummary
  version: VersionSummary
  spec: AutomationSpec
}

/** One automation with its present version, also while it is deleted. */
export async function readAutomation(
  context: WorkspaceContext,
  { automationId }: { automationId: string },
): Promise<AutomationDetails> {
  requirePermission(context, 'automation:read')
  const row = await workspaceDatabase(context.workspace.id).read((db) =>
    db.automation.findUnique({ where: { id: automationId } }),
  )
  if (!row) throw new AppError('not-found', 'There is no such automation.')
  const { spec, ...version } = await readVersion(context, { automationId, number: row.version })
  return { automation: summaryOf(row), version, spec }
}

interface VersionColumns {
  number: number
  authorId: string
  authorName: string
  reason: string
  createdAt: Date
}

const versionOf = (row: VersionColumns): VersionSummary => ({
  number: row.number,
  author: { personId: row.authorId, name: row.authorName },
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
})

/** The newest first; `before` is the number of the last one that was shown. */
export async function listVersions(
  context: WorkspaceContext,
  { automationId, before }: { automationId: string; before?: number | undefined },
  size = 50,
): Promise<{ rows: VersionSummary[]; next: number | null }> {
  requirePermission(context, 'automation:read')
  const found = await workspaceDatabase(context.workspace.id).read((db) =>
    db.automationVersion.findMany({
      where: { automationId, ...(before === undefined ? {} : { number: { lt: before } }) },
      omit: { spec: true },
      orderBy: { number: 'desc' },
      take: size + 1,
    }),
  )
  if (found.length === 0 && before === undefined)
    throw new AppError('not-found', 'There is no such automation.')
  const rows = found.slice(0, size).map(versionOf)
  return { rows, next: found.length > size ? (rows.at(-1)?.number ?? null) : null }
}

export async function readVersion(
  context: WorkspaceContext,
  { automationId, number }: { automationId: string; number: number },
): Promise<VersionSummary & { spec: AutomationSpec }> {
  requirePermission(context, 'automation:read')
  const row = await workspaceDatabase(context.workspace.id).read((db) =>
    db.automationVersion.findUnique({ where: { automationId_number: { automationId, number } } }),
  )
  if (!row) throw new AppError('not-found', 'There is no such version of this automation.')
  return { ...versionOf(row), spec: parseStoredSpec(row.spec) }
}

/** What two versions do not have alike, in words of the reader's language region. */
export async function compareVersions(
  context: WorkspaceContext,
  { automationId, from, to, locale }: { automationId: string; from: number; to: number; locale: string },
): Promise<Difference[]> {
  const [before, after] = await Promise.all([
    readVersion(context, { automationId, number: from }),
    readVersion(context, { automationId, number: to }),
  ])
  return specDifference(before.spec, after.spec, locale)
}

export async function exportAutomation(
  context: WorkspaceContext,
  { automationId, format }: ExportedFile,
): Promise<{ name: string; text: string }> {
  const { spec } = await readAutomation(context, { automationId })
  return { name: spec.name, text: writeFile(spec, format) }
}

export interface ChangeRow {
  at: string
  kind: ChangeKind
  /** What it was from then on. */
  state: AutomationState
  version: number
  pausedUntil: string | null
  actorName: string
  words: string
}

/** All that became of an automation, the oldest first: which state and version it had at any past minute. */
export async function listChanges(
  context: WorkspaceContext,
  { automationId }: { automationId: string },
): Promise<ChangeRow[]> {
  requirePermission(context, 'automation:read')
  const rows = await workspaceDatabase(context.workspace.id).read((db) =>
    db.automationChange.findMany({ where: { automationId }, orderBy: { sequence: 'asc' } }),
  )
  return rows.map(({ at, kind, state, version, pausedUntil, actorName, words }) => ({
    at: at.toISOString(),
    kind: changeKindOf(kind),
    state: stateOf(state),
    version,
    pausedUntil: pausedUntil?.toISOString() ?? null,
    actorName,
    words,
  }))
}

/** What an automation would do in a stretch of time, by its present version. */
export async function simulateAutomation(
  context: WorkspaceContext,
  { automationId, ...stretch }: Stretch & { automationId: string },
): Promise<SimulatedStretch> {
  const { spec } = await readAutomation(context, { automationId })
  return simulateSpec(spec, automationId, { ...stretch, now: context.now })
}

/** The same before anything is saved. */
export async function simulateDraft(
  context: WorkspaceContext,
  { spec: raw, ...stretch }: Stretch & { spec: unknown },
): Promise<SimulatedStretch> {
  requirePermission(context, 'automation:read')
  const { now, workspace } = context
  const spec = requireSpec(completeSpec(raw, { now, zone: workspace.zone }))
  requireNone(refuseTiming(spec))
  return simulateSpec(spec, '', { ...stretch, now })
}
