import type { QueueName } from '#lib/shared/jobs.ts'
import { queue } from './queues.ts'

const mostRead = 10_000

/** Ids of the jobs that some worker took up, which may have ended since; none while Redis is away. */
export async function activeJobs(name: QueueName): Promise<ReadonlySet<string>> {
  try {
    return new Set(await queue(name).getRanges(['active'], 0, mostRead))
  } catch {
    return new Set()
  }
}
