import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import { patiently } from './patience.ts'
import { columnTypes, fromSqlite, toSqlite } from './values.ts'

interface Prepared {
  statement: StatementSync
  names: string[]
  declared: (string | null)[]
}

const keptStatements = 200
// Why NORMAL is enough: log-flush.ts. The limit gives the log's space back to the disk after a checkpoint.
const writerPragmas =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 16777216;'

/** One SQLite connection and the statements that it has prepared. */
export class Connection {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, Prepared>()

  private constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Waits while another process that opens or closes the same file has it locked. */
  static open(file: string, mode: 'read' | 'write', waitMs: number): Promise<Connection> {
    return patiently(() => {
      const options = { readOnly: mode === 'read', returnArrays: true, readBigInts: true }
      const database = new DatabaseSync(file, options)
      try {
        if (mode === 'write') database.exec(writerPragmas)
        return new Connection(database)
      } catch (error) {
        database.close()
        throw error
      }
    }, waitMs)
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction
  }

  run(sql: string): void {
    this.#database.exec(sql)
  }

  query({ sql, args, argTypes }: SqlQuery): SqlResultSet {
    const { statement, names, declared } = this.#prepare(sql)
    // The connection was opened with returnArrays, which its type cannot say.
    const rows = statement.all(
      ...args.map((value, i) => toSqlite(value, argTypes[i])),
    ) as unknown as SQLOutputValue[][]
    const types = columnTypes(declared, rows)
    return {
      columnNames: names,
      columnTypes: types,
      rows: rows.map((row) => types.map((type, i) => fromSqlite(row[i], type))),
    }
  }

  execute({ sql, args, argTypes }: SqlQuery): number {
    const { statement } = this.#prepare(sql)
    return Number(statement.run(...args.map((value, i) => toSqlite(value, argTypes[i]))).changes)
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) {
      this.#prepared.delete(sql)
      this.#prepared.set(sql, known)
      return known
    }
    const statement = this.#database.prepare(sql)
    const columns = statement.columns()
    const prepared = {
      statement,
      names: columns.map((column) => column.name),
      declared: columns.map((column) => column.type),
    }
    this.#prepared.set(sql, prepared)
    if (this.#prepared.size > keptStatements) {
      for (const oldest of this.#prepared.keys()) {
        this.#prepared.delete(oldest)
        break
      }
    }
    return prepared
  }
}
