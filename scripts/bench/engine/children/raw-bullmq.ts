// A process of its own: the same calls by BullMQ alone, the floor that the engine stands on. It has no database.
import { once } from 'node:events'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'

export interface RawTask {
  redisUrl: string
  concurrency: number
  /** Called with `for` and the instant in milliseconds. */
  url: string
  /** One job for each, all of them added beforehand. */
  instants: number[]
}
export interface RawResult {
  /** When the last one was done. */
  lastAt: number
}

const [task]: RawTask[] = await once(process, 'message')
if (!task) throw new Error('There is nothing to do.')
const { redisUrl, concurrency, url, instants } = task

const open = () => new Redis(redisUrl, { maxRetriesPerRequest: null })
const queue = new Queue<{ at: number }>('raw', { connection: open(), prefix: 'raw' })
const addedAt = Date.now()
await queue.addBulk(
  instants.map((at) => ({
    name: 'call',
    data: { at },
    opts: { delay: at - addedAt, removeOnComplete: true, removeOnFail: true },
  })),
)

let left = instants.length
const done = Promise.withResolvers<number>()
const worker = new Worker<{ at: number }>(
  'raw',
  async ({ data }) => {
    const answer = await fetch(`${url}?for=${data.at}`)
    await answer.text()
  },
  { connection: open(), prefix: 'raw', concurrency },
)
worker.on('completed', () => {
  left -= 1
  if (left === 0) done.resolve(Date.now())
})
worker.on('failed', (_job, error) => done.reject(error))
const lastAt = await done.promise
process.send?.({ lastAt } satisfies RawResult, () => process.exit(0))
