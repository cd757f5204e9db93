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
  const kind = jobKind(job.name)
  const data = kind.data.parse(job.data)
  try {
    if (!(await isReachable())) return unavailable
    const adding = queue(kind.queue).add(job.name, data, {
      attempts: kind.attempts,
      backoff: { type: 'exponential', delay: 1000 },
      ...(options.id === undefined ? {} : { jobId: options.id }),
      ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
    })
    const added = await within(patienceMs, adding)
    return added?.id === undefined ? unavailable : { ok: true, id: added.id }
  } catch {
    return unavailable
  }
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
