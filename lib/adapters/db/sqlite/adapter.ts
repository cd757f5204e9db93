import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { Turns } from '../turns.ts'
import { Connection } from './connection.ts'
import { isBusy, toDriverError } from './errors.ts'
import { LogFlush } from './log-flush.ts'
import { breathe, patiently } from './patience.ts'
import { SqliteTransaction } from './transaction.ts'

interface Parts {
  writer: Connection
  reader: Connection
  log: LogFlush
  waitMs: number
}

/** One writer, taken in turns, with BEGIN IMMEDIATE; a reader beside it that never waits for a transaction. */
class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = 'ostinato-node-sqlite'
  readonly #turns = new Turns()
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #log: LogFlush
  readonly #waitMs: number

  constructor({ writer, reader, log, waitMs }: Parts) {
    this.#writer = writer
    this.#reader = reader
    this.#log = log
    this.#waitMs = waitMs
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    await breathe()
    const isRead = /^\s*SELECT\b/i.test(query.sql)
    if (isRead) return patiently(() => this.#reader.query(query), this.#waitMs)
    return this.#alone(() => this.#writer.query(query))
  }

  executeRaw = (query: SqlQuery) => this.#alone(() => this.#writer.execute(query))
  executeScript = (script: string) => this.#alone(() => this.#writer.run(script))

  async startTransaction(): Promise<SqliteTransaction> {
    const done = await this.#turns.take(this.#waitMs)
    try {
      await breathe()
      await patiently(() => this.#writer.run('BEGIN IMMEDIATE'), this.#waitMs)
      return new SqliteTransaction(this.#writer, this.#log, done)
    } catch (error) {
      done()
      throw error
    }
  }

  getConnectionInfo() {
    // Prisma gathers what is looked up at the same moment into one statement, and thinks of a bound of old.
    return { supportsRelationJoins: false, maxBindValues: 32_766 }
  }

  async dispose(): Promise<void> {
    const done = await this.#turns.take(this.#waitMs)
    try {
      await this.#log.close()
      this.#reader.close()
      this.#optimize()
    } finally {
      this.#writer.close()
      done()
    }
  }

  /** Advice for the next query planner; when another process is writing, it can be had another time. */
  #optimize(): void {
    try {
      this.#writer.run('PRAGMA optimize')
    } catch (error) {
      if (!isBusy(error)) throw toDriverError(error)
    }
  }

  async #alone<T>(act: () => T): Promise<T> {
    const done = await this.#turns.take(this.#waitMs)
    let result: T
    try {
      await breathe()
      result = await patiently(act, this.#waitMs)
    } finally {
      done()
    }
    await this.#log.flush()
    return result
  }
}

export function sqliteAdapter(file: string, waitMs: number): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: 'ostinato-node-sqlite',
    async connect() {
      const writer = await Connection.open(file, 'write', waitMs)
      try {
        const reader = await Connection.open(file, 'read', waitMs)
        return new SqliteAdapter({ writer, reader, log: new LogFlush(file), waitMs })
      } catch (error) {
        writer.close()
        throw error
      }
    },
  }
}
