import type { WorkspaceTransaction } from '../clients.ts'
import { eventEpoch } from '../unit/counters.ts'

export interface RestoreMoment {
  now: Date
  /** Larger than every epoch that the workspace has had: cursors of before are refused. */
  epoch: bigint
}

type Step = (tx: WorkspaceTransaction, moment: RestoreMoment) => Promise<void>

const beginEpoch: Step = async (tx, { epoch }) => {
  await tx.counter.update({ where: { name: eventEpoch }, data: { value: epoch } })
}

/**
 * What a restored workspace must not simply go on with, since the world went on meanwhile. A feature that acts by
 * itself adds its step here. They run before anybody sees the restored rows.
 */
export const afterRestore: readonly Step[] = [beginEpoch]
