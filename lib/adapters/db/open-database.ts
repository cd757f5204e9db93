import type { AnyTransaction } from './clients.ts'
import type { Leased } from './lease-cache.ts'

/** A Prisma client on one database, while it is open. */
export interface OpenDatabase<Client> extends Leased {
  client: Client
  /** What must come first in every transaction. */
  begin(tx: AnyTransaction): Promise<void>
}
