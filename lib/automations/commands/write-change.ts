import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import type { WorkspaceUnit } from '#lib/adapters/db/unit/unit-of-work.ts'
import type { Context } from '#lib/shared/context.ts'
import { summaryOf } from '../automation-summary.ts'
import type { ChangeKind } from '../changes.ts'

/** The row, as the database holds it. */
export type AutomationRow = Awaited<ReturnType<WorkspaceTransaction['automation']['findUniqueOrThrow']>>

export interface Change {
  kind: ChangeKind
  /** Why, for people. */
  words: string
  data: Partial<Omit<AutomationRow, 'id' | 'revision' | 'updatedAt'>>
}

type By = Pick<Context, 'actor' | 'now'>

/** A piece of every command: the row, the line in its history, and the news of it. */
export async function writeChange(
  { tx, unit, by }: { tx: WorkspaceTransaction; unit: WorkspaceUnit; by: By },
  id: string,
  { kind, words, data }: Change,
): Promise<AutomationRow> {
  const row = await tx.automation.update({
    where: { id },
    data: { ...data, revision: { increment: 1 }, updatedAt: by.now },
  })
  await noteChange({ tx, unit, by }, row, { kind, words })
  return row
}

/** Its history begins with the row itself. */
export async function noteChange(
  { tx, unit, by }: { tx: WorkspaceTransaction; unit: WorkspaceUnit; by: By },
  row: AutomationRow,
  { kind, words }: Pick<Change, 'kind' | 'words'>,
): Promise<void> {
  await tx.automationChange.create({
    data: {
      automationId: row.id,
      sequence: row.revision,
      at: by.now,
      kind,
      state: row.state,
      version: row.version,
      pausedUntil: row.pausedUntil,
      actorName: by.actor.name,
      words,
    },
  })
  unit.emit({ kind: 'automation.saved', automation: summaryOf(row) })
}
