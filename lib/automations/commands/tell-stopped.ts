import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import type { WorkspaceUnit } from '#lib/adapters/db/unit/unit-of-work.ts'

export interface Stopped {
  automationId: string
  version: number
  reason: 'paused' | 'deleted'
  now: Date
  /** An instant that was due already and that nobody had decided on: it needs a row that says why it did not run. */
  overdueAt: Date | null
}

export type StopListener = (tx: WorkspaceTransaction, unit: WorkspaceUnit, stopped: Stopped) => Promise<void>

// On globalThis: a bundler may load this file twice in one process.
const key = Symbol.for('ostinato.automations.stopped')
const holder: typeof globalThis & { [key]?: StopListener } = globalThis

/** At boot: what to do in the same transaction, such as to cancel the runs that have not started. */
export function whenStopped(listener: StopListener): void {
  holder[key] = listener
}

export const tellStopped: StopListener = async (tx, unit, stopped) => {
  await holder[key]?.(tx, unit, stopped)
}
