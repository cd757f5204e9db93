import type { JobsOptions } from 'bullmq'
import { commands, connectRedis } from '#lib/adapters/redis/connection.ts'
import { type Job, jobKind } from '#lib/shared/jobs.ts'
import { queue } from './queues.ts'

export type Enqueued = { ok: true; id: string } | { ok: false; reason: 'queue-unavailable' }

export interface EnqueueOptions {
  /** Adding the same id again while it waits does nothing. No colon, not only digits. */
  id?: string
  delayMs?: number
}

const unavailable: Enqueued = { ok: false, reason: 'queue-unavailable' }
const patienceMs = 2500

/** Never throws for a Redis that is away and never hangs: what was not enqueued, a sweep finds in the database. */
export async function enqueue(job: Job, options: EnqueueOptions = {}): Promise<Enqueued> {
  const { queueName, name, data, opts } = asAdded(job, options)
  try {
    if (!(await isReachable())) return unavailable
    const added = await within(patienceMs, queue(queueName).add(name, data, opts))
    return added?.id === undefined ? unavailable : { ok: true, id: added.id }
  } catch {
    return unavailable
  }
}

/** Several at once, as `enqueue` does one. False when any of them was not enqueued. */
export async function enqueueAll(jobs: readonly { job: Job; options: EnqueueOptions }[]): Promise<boolean> {
  const queued = Map.groupBy(
    jobs.map(({ job, options }) => asAdded(job, options)),
    ({ queueName }) => queueName,
  )
  try {
    if (jobs.length > 0 && !(await isReachable())) return false
    for (const [queueName, added] of queued) {
      if ((await within(patienceMs, queue(queueName).addBulk(added))) === undefined) return false
    }
    return true
  } catch {
    return false
  }
}

function asAdded(job: Job, { id, delayMs }: EnqueueOptions) {
  const kind = jobKind(job.name)
  const opts: JobsOptions = {
    attempts: kind.attempts,
    backoff: { type: 'exponential', delay: 1000 },
    ...(id === undefined ? {} : { jobId: id }),
    ...(delayMs === undefined ? {} : { delay: Math.max(0, delayMs) }),
  }
  return { queueName: kind.queue, name: job.name, data: kind.data.parse(job.data), opts }
}

/** A process's first job may find its connection still opening. Later, away is away. */
async function isReachable(): Promise<boolean> {
  const { status } = commands()
  if (status === 'ready') return true
  return (status === 'connecting' || status === 'connect') && connectRedis(1000)
}

async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await Promise.race([promise, patience])
  } finally {
    clearTimeout(timer)
    promise.catch(() => null)
  }
}
