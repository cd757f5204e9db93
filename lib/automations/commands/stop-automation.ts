import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import type { WorkspaceUnit } from '#lib/adapters/db/unit/unit-of-work.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { canMove, stateOf } from '../states.ts'
import { tellStopped } from './tell-stopped.ts'
import { type AutomationRow, writeChange } from './write-change.ts'

interface Work {
  tx: WorkspaceTransaction
  unit: WorkspaceUnit
  by: Context
}

/** A piece of others: stands still from now on. The product does so too, after failures or where rights are gone. */
export async function pauseRow(
  { tx, unit, by }: Work,
  row: AutomationRow,
  { words, until = null }: { words: string; until?: Date | null },
): Promise<AutomationRow | null> {
  if (!canMove(stateOf(row.state), 'paused')) return null
  const paused = await writeChange({ tx, unit, by }, row.id, {
    kind: 'paused',
    words,
    data: {
      state: 'paused',
      pausedUntil: until,
      stopReason: words,
      stoppedBySystem: by.actor.kind === 'system',
      nextFireAt: null,
    },
  })
  await tellStopped(tx, unit, {
    automationId: row.id,
    version: row.version,
    reason: 'paused',
    now: by.now,
    overdueAt: overdueOf(row, by.now),
  })
  unit.audit(
    entryOf(by, {
      action: 'automation.paused',
      subject: { kind: 'automation', id: row.id },
      summary: until === null ? `Paused ${row.name}` : `Paused ${row.name} until ${until.toISOString()}`,
      data: { reason: words },
    }),
  )
  return paused
}

/** A piece of the fire: its last instant has come, and no other will. */
export async function finishRow(
  { tx, unit, by }: Work,
  row: AutomationRow,
  words: string,
): Promise<AutomationRow | null> {
  if (!canMove(stateOf(row.state), 'finished')) return null
  return writeChange({ tx, unit, by }, row.id, {
    kind: 'finished',
    words,
    data: { state: 'finished', stopReason: words, nextFireAt: null, pausedUntil: null },
  })
}

/** What was due before it stopped and still waits for its row. */
export const overdueOf = ({ nextFireAt }: Pick<AutomationRow, 'nextFireAt'>, now: Date): Date | null =>
  nextFireAt !== null && nextFireAt <= now ? nextFireAt : null
