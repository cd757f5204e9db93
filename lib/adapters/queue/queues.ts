import { Queue } from 'bullmq'
import { commands, type RedisConnection } from '#lib/adapters/redis/connection.ts'
import type { QueueName } from '#lib/shared/jobs.ts'

export const queuePrefix = 'ostinato'

interface State {
  redis: RedisConnection | undefined
  queues: Map<QueueName, Queue>
}

// On globalThis: a bundler may load this file twice in one process.
declare global {
  var ostinatoQueues: State | undefined
}
globalThis.ostinatoQueues ??= { redis: undefined, queues: new Map() }
const state = globalThis.ostinatoQueues

/** The sending end of a queue, on the shared connection that refuses while Redis is away. */
export function queue(name: QueueName): Queue {
  const redis = commands()
  if (state.redis !== redis) {
    state.redis = redis
    state.queues.clear()
  }
  const standing = state.queues.get(name)
  if (standing) return standing
  const made = new Queue(name, {
    connection: redis,
    prefix: queuePrefix,
    // Nothing is kept: the database tells what happened, and a job that stayed would block its id.
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  })
  // The connection tells about outages; without a listener Node would end the process.
  made.on('error', () => null)
  // BullMQ remembers a failed introduction for ever, so the next caller gets a new queue.
  made.waitUntilReady().catch(() => state.queues.get(name) === made && state.queues.delete(name))
  state.queues.set(name, made)
  return made
}
