import { setTimeout as pause } from 'node:timers/promises'
import { UnrecoverableError, Worker } from 'bullmq'
import { type Log, logFor } from '#lib/adapters/log/log.ts'
import { env } from '#lib/adapters/process/env.ts'
import { openBlocking } from '#lib/adapters/redis/connection.ts'
import { isJobName, type JobData, type JobName, jobKind, type QueueName, queues } from '#lib/shared/jobs.ts'
import { queuePrefix } from './queues.ts'

export interface JobRun {
  id: string
  log: Log
}
export type JobHandlers = {
  [Name in JobName]: (data: JobData<Name>, run: JobRun) => Promise<void>
}
export interface RunningJobs {
  /** Claims nothing more and waits for what is under way; false when that took longer than the bound. */
  drain(boundMs: number): Promise<boolean>
}

// A dead worker's job is seen within lock + two checks: 12 s. BullMQ's own values say 30 s and 30 s.
const recovery = { lockDuration: 6000, stalledInterval: 3000, maxStalledCount: 3, runRetryDelay: 1000 }

/** What BullMQ still tells Redis once the last job is done. A Redis that is away must not hold up the end. */
const goodbyeMs = 1500

/** Starts one BullMQ worker for each queue of the catalogue. */
export function runJobs(handlers: JobHandlers): RunningJobs {
  const connection = openBlocking('worker')
  const underWay = new Set<Promise<void>>()
  const started = queueNames.map((name) => start(name))

  function start(name: QueueName) {
    const worker = new Worker(
      name,
      async ({ name: jobName, id = 'none', data }) => {
        const log = logFor({ job: jobName, jobId: id })
        if (!isJobName(jobName)) {
          throw new UnrecoverableError(`There is no job named ${jobName} in this version.`)
        }
        const handling = handle(handlers, jobName, { data, run: { id, log } })
        underWay.add(handling)
        await handling.finally(() => underWay.delete(handling))
      },
      { connection, prefix: queuePrefix, concurrency: concurrencyOf(name), ...recovery },
    )
    // The connection tells about outages, once each; here they would come by the hundred.
    worker.on('error', () => null)
    worker.on('failed', (job, error) => {
      const ids = { job: job?.name ?? 'unknown', jobId: job?.id ?? 'none' }
      logFor(ids).error({ err: error }, 'The job failed.')
    })
    return worker
  }

  return {
    async drain(boundMs) {
      const closed = Promise.allSettled(started.map((worker) => worker.close()))
      return within(boundMs, async (signal) => {
        // Again, because a claim that was on its way when the draining began brings one more job.
        do {
          await Promise.allSettled(underWay)
          await Promise.race([closed, pause(goodbyeMs, undefined, { signal })])
        } while (underWay.size > 0)
      })
    },
  }
}

async function within(ms: number, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  const over = new AbortController()
  const bound = pause(ms, false, { signal: over.signal })
  try {
    return await Promise.race([work(over.signal).then(() => true), bound])
  } finally {
    over.abort()
    bound.catch(() => null)
  }
}

const concurrencyOf = (name: QueueName) => (name === 'runs' ? env().RUNS_AT_ONCE : queues[name].concurrency)

const queueNames = Object.keys(queues).filter((name): name is QueueName => Object.hasOwn(queues, name))

async function handle(
  handlers: JobHandlers,
  name: JobName,
  job: { data: unknown; run: JobRun },
): Promise<void> {
  const parsed = jobKind(name).data.safeParse(job.data)
  if (!parsed.success)
    throw new UnrecoverableError(`The job ${name} carries data that this version cannot read.`)
  // The catalogue pairs each name with its data; TypeScript cannot follow that pairing through a lookup.
  const handler = handlers[name] as (data: unknown, run: JobRun) => Promise<void>
  await handler(parsed.data, job.run)
}
