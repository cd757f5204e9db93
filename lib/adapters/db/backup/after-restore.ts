import type { WorkspaceTransaction } from '../clients.ts'
import { eventEpoch, eventSequence } from '../unit/counters.ts'

export interface RestoreMoment {
  now: Date
  /** Larger than every epoch that the workspace has had: cursors of before are refused. */
  epoch: bigint
}

type Step = (tx: WorkspaceTransaction, moment: RestoreMoment) => Promise<void>

/** Both counters are ours alone: no backup brings them, whatever it holds. */
const beginEpoch: Step = async (tx, { epoch }) => {
  for (const [name, value] of [
    [eventEpoch, epoch],
    [eventSequence, 0n],
  ] as const) {
    await tx.counter.upsert({ where: { name }, create: { name, value }, update: { value } })
  }
}

/**
 * What a restored workspace must not simply go on with, since the world went on meanwhile. A feature that acts by
 * itself adds its step here. They run before anybody sees the restored rows.
 */
export const afterRestore: readonly Step[] = [beginEpoch]
