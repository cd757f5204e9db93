import { DriverAdapterError, type SqlQuery, type Transaction } from '@prisma/driver-adapter-utils'
import type { Done } from '../turns.ts'
import type { Connection } from './connection.ts'
import { toDriverError } from './errors.ts'
import type { LogFlush } from './log-flush.ts'
import { breathe } from './patience.ts'

/** The writer's connection, for as long as one transaction has it. */
export class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName = 'ostinato-node-sqlite'
  readonly options = { usePhantomQuery: true }
  readonly #writer: Connection
  readonly #log: LogFlush
  readonly #done: Done
  #isOpen = true

  constructor(writer: Connection, log: LogFlush, done: Done) {
    this.#writer = writer
    this.#log = log
    this.#done = done
  }

  queryRaw = (query: SqlQuery) => this.#within(() => this.#writer.query(query))
  executeRaw = (query: SqlQuery) => this.#within(() => this.#writer.execute(query))
  createSavepoint = (name: string) => this.#within(() => this.#writer.run(`SAVEPOINT ${name}`))
  rollbackToSavepoint = (name: string) => this.#within(() => this.#writer.run(`ROLLBACK TO ${name}`))
  releaseSavepoint = (name: string) => this.#within(() => this.#writer.run(`RELEASE ${name}`))

  async commit(): Promise<void> {
    try {
      await this.#within(() => this.#writer.run('COMMIT'))
    } finally {
      this.#end()
    }
    // The next transaction may begin meanwhile: it is flushed after this one, or with it.
    await this.#log.flush()
  }

  async rollback(): Promise<void> {
    this.#end()
  }

  async #within<T>(act: () => T): Promise<T> {
    await breathe()
    // After an error such as a full disk SQLite may have rolled back by itself; whatever came next would be
    // committed on its own.
    if (!this.#isOpen || !this.#writer.isInTransaction) {
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'The transaction is over.' })
    }
    try {
      return act()
    } catch (error) {
      throw toDriverError(error)
    }
  }

  #end(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    try {
      if (this.#writer.isInTransaction) this.#writer.run('ROLLBACK')
    } finally {
      this.#done()
    }
  }
}
