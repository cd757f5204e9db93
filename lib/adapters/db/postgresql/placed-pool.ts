import type pg from 'pg'
import { Turns } from '../turns.ts'
import type { Place } from './place.ts'
import type { SharedPool } from './shared-pool.ts'

/**
 * The shared pool as one database sees it, in the shape that Prisma's adapter takes: an object whose prototype is
 * the pool, since the adapter asks for an instance of one. Transactions take turns before they take a connection,
 * so that a busy workspace holds one and not all.
 */
export function placedPool(shared: SharedPool, place: Place): pg.Pool {
  const turns = new Turns()

  async function connect(): Promise<pg.PoolClient> {
    const done = await turns.take(shared.waitMs)
    try {
      const client = await shared.checkout(place)
      const release = client.release
      client.release = (error) => {
        release.call(client, error)
        done()
      }
      return client
    } catch (error) {
      done()
      throw error
    }
  }

  async function query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const client = await shared.checkout(place)
    try {
      return await client.query(config)
    } finally {
      client.release()
    }
  }

  // The adapter would add a listener to the one pool for every workspace; the pool has its own.
  const unheard = () => shared.pool
  return Object.create(shared.pool, {
    connect: { value: connect },
    query: { value: query },
    on: { value: unheard },
    removeListener: { value: unheard },
  })
}
