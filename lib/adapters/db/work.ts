import type { WorkspaceTransaction } from './clients.ts'
import type { WorkspaceUnit } from './unit/unit-of-work.ts'

/** One transaction in a workspace's own database, and its moment. */
export interface Work {
  tx: WorkspaceTransaction
  unit: WorkspaceUnit
  now: Date
}
