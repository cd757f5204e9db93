import pg from 'pg'
import { DatabaseBusyError } from '../errors.ts'
import type { DatabaseSettings } from '../settings.ts'
import { becoming, type Place } from './place.ts'

const connections = 10
// Beyond every bound of ours: for a process that froze in the middle of something.
const frozenMs = 60_000

/** The connections of this process, for all workspaces: each is moved to a place when it was last at another. */
export class SharedPool {
  readonly pool: pg.Pool
  readonly waitMs: number
  readonly #places = new WeakMap<pg.ClientBase, string>()

  constructor(
    databaseUrl: string,
    { waitMs, transactionMs }: Pick<DatabaseSettings, 'waitMs' | 'transactionMs'>,
  ) {
    this.waitMs = waitMs
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'ostinato',
      max: connections,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: waitMs,
      lock_timeout: waitMs,
      statement_timeout: frozenMs,
      idle_in_transaction_session_timeout: transactionMs * 2,
      keepAlive: true,
    })
    // A connection that breaks fails the query that it was running, or is replaced; an event is no place for it.
    this.pool.on('error', () => {})
    this.pool.on('connect', (client) => client.on('error', () => {}))
  }

  async checkout(place: Place): Promise<pg.PoolClient> {
    const client = await this.pool.connect().catch((error: unknown) => {
      const isTimeout = error instanceof Error && error.message.startsWith('timeout exceeded')
      throw isTimeout ? new DatabaseBusyError(this.waitMs) : error
    })
    const target = becoming(place)
    if (this.#places.get(client) === target) return client
    try {
      this.#places.delete(client)
      await client.query(target)
      this.#places.set(client, target)
      return client
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  close(): Promise<void> {
    return this.pool.end()
  }
}
