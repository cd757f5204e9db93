// The job catalogue. A job carries ids only: what it is about is read from the database when it runs.
import { z } from 'zod'

/** A queue of its own for work that another kind must never delay. */
export const queues = {
  /** What is due in a workspace: never behind the work itself. */
  wake: { concurrency: 8 },
  /** The runs. How many at once is a setting, see lib/shared/env.ts. */
  runs: { concurrency: 16 },
  system: { concurrency: 4 },
} as const satisfies Record<string, { concurrency: number }>
export type QueueName = keyof typeof queues

interface JobKind {
  queue: QueueName
  data: z.ZodType
  /** How often a failing one is tried in all; between tries the pause doubles from 1 s. */
  attempts: number
  /** The system's own repeating work. Its data is empty. */
  everyMs?: number
}

const nothing = z.strictObject({})
const workspace = z.strictObject({ workspaceId: z.string() })
const run = z.strictObject({ workspaceId: z.string(), runId: z.string() })

export const jobs = {
  'attend-workspace': { queue: 'wake', data: workspace, attempts: 3 },
  'execute-run': { queue: 'runs', data: run, attempts: 3 },
  'sweep-due': { queue: 'system', data: nothing, attempts: 1, everyMs: 3000 },
  'reconcile-due': { queue: 'system', data: nothing, attempts: 1, everyMs: 60_000 },
  'sweep-workspaces': { queue: 'system', data: nothing, attempts: 1, everyMs: 60_000 },
  'retain-records': { queue: 'system', data: nothing, attempts: 1, everyMs: 3_600_000 },
} as const satisfies Record<string, JobKind>

export type JobName = keyof typeof jobs
export type JobData<Name extends JobName> = z.infer<(typeof jobs)[Name]['data']>
export type Job = { [Name in JobName]: { name: Name; data: JobData<Name> } }[JobName]

export const jobKind = (name: JobName): JobKind => jobs[name]
export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name)
export const jobNames: readonly JobName[] = Object.keys(jobs).filter(isJobName)
