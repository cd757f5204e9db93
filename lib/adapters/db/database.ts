import type {
  AnyClient,
  AnyTransaction,
  ControlClient,
  ControlTransaction,
  Reading,
  WorkspaceClient,
  WorkspaceTransaction,
} from './clients.ts'
import { type Committed, tellCommitted } from './committed.ts'
import type { LeaseCache } from './lease-cache.ts'
import { refuseInsideTransaction } from './nesting.ts'
import type { OpenDatabase } from './open-database.ts'
import type { DatabaseSettings } from './settings.ts'
import { transact } from './transact.ts'
import type { ControlUnit, UnitOfWork, WorkspaceUnit } from './unit/unit-of-work.ts'

/** A light handle: it opens nothing until it is used, and may be kept or thrown away at will. */
export interface Database<Client, Transaction, Unit> {
  read<T>(query: (client: Reading<Client>) => Promise<T>): Promise<T>
  /**
   * One transaction: all of it stands, or nothing. They take turns, one at a time in each database. `work` may
   * run more than once, so it does nothing outside of the database, and it uses no other handle.
   */
  transact<T>(moment: { now: Date }, work: (tx: Transaction, unit: Unit) => Promise<T>): Promise<T>
}

export type ControlDatabase = Database<ControlClient, ControlTransaction, ControlUnit>
export type WorkspaceDatabase = Database<WorkspaceClient, WorkspaceTransaction, WorkspaceUnit>

interface Handle<Client, Unit> {
  cache: LeaseCache<OpenDatabase<Client>>
  key: string
  settings: DatabaseSettings
  committed: Omit<Committed, 'scopes'>
  asUnit: (unit: UnitOfWork) => Unit
}

export function databaseHandle<
  Client extends AnyClient<Transaction>,
  Transaction extends AnyTransaction,
  Unit,
>({ cache, key, settings, committed, asUnit }: Handle<Client, Unit>): Database<Client, Transaction, Unit> {
  return {
    async read(query) {
      refuseInsideTransaction()
      return cache.lease(key, ({ client }) => query(client))
    },

    async transact({ now }, work) {
      refuseInsideTransaction()
      const { result, scopes } = await cache.lease(key, ({ client, begin }) =>
        transact({ client, begin, now, settings, work: (tx: Transaction, unit) => work(tx, asUnit(unit)) }),
      )
      if (scopes.length > 0) tellCommitted({ ...committed, scopes })
      return result
    },
  }
}
