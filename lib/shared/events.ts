// The event catalogue: everything that may travel down an event stream. The browser has the types only.
import * as z from 'zod/mini'

const instant = z.string()
const role = z.enum(['viewer', 'editor', 'admin', 'owner'])

/** A row of the list of automations. */
const automation = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  state: z.enum(['active', 'paused', 'finished', 'deleted']),
  version: z.number(),
  revision: z.number(),
  tags: z.array(z.string()),
  triggerKind: z.string(),
  creator: z.object({ personId: z.string(), name: z.string() }),
  createdAt: instant,
  updatedAt: instant,
  pausedUntil: z.nullable(instant),
  stopReason: z.nullable(z.string()),
  stoppedBySystem: z.boolean(),
  deletedAt: z.nullable(instant),
  nextFireAt: z.nullable(instant),
  failures: z.number(),
  lastHealthyAt: z.nullable(instant),
})

/** A row of the list of runs. */
const run = z.object({
  id: z.string(),
  automationId: z.string(),
  version: z.number(),
  state: z.string(),
  reason: z.nullable(z.string()),
  because: z.string(),
  triggerKind: z.string(),
  dryRun: z.boolean(),
  attempt: z.number(),
  scheduledFor: instant,
  createdAt: instant,
  availableAt: instant,
  startedAt: z.nullable(instant),
  finishedAt: z.nullable(instant),
  missedUntil: z.nullable(instant),
  missedCount: z.number(),
  costMicros: z.number(),
})

/** Durable frames: rows of an Event table, replayed to a reader that was away. */
export const Frame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workspace.updated'), slug: z.string(), name: z.string(), zone: z.string() }),
  z.object({ kind: z.literal('workspace.deleted') }),
  z.object({
    kind: z.literal('member.saved'),
    member: z.object({
      personId: z.string(),
      name: z.string(),
      email: z.string(),
      role,
      joinedAt: instant,
    }),
  }),
  z.object({ kind: z.literal('member.removed'), personId: z.string() }),
  z.object({ kind: z.literal('invitations.changed') }),
  z.object({ kind: z.literal('keys.changed'), personId: z.string() }),
  z.object({ kind: z.literal('audit.appended') }),
  z.object({ kind: z.literal('counter.changed'), name: z.string(), value: z.number() }),
  z.object({ kind: z.literal('sessions.changed') }),
  z.object({ kind: z.literal('automation.saved'), automation }),
  z.object({ kind: z.literal('automation.removed'), automationId: z.string() }),
  z.object({ kind: z.literal('run.saved'), run }),
  // Everything in the workspace was stopped, or started again.
  z.object({ kind: z.literal('stop.changed'), isStopped: z.boolean() }),
  z.object({ kind: z.literal('incidents.changed') }),
])
export type Frame = z.infer<typeof Frame>

/** What a reader may ask for; who may have which, see lib/live/rights.ts. */
export const topics = [
  'workspace',
  'members',
  'keys',
  'audit',
  'counters',
  'automations',
  'runs',
  'person',
  'health',
] as const
export type Topic = (typeof topics)[number]

export const topicOf: Record<Frame['kind'], Topic> = {
  'workspace.updated': 'workspace',
  'workspace.deleted': 'workspace',
  'member.saved': 'members',
  'member.removed': 'members',
  'invitations.changed': 'members',
  'keys.changed': 'keys',
  'audit.appended': 'audit',
  'counter.changed': 'counters',
  'sessions.changed': 'person',
  'automation.saved': 'automations',
  'automation.removed': 'automations',
  'run.saved': 'runs',
  'stop.changed': 'runs',
  'incidents.changed': 'runs',
}

/** Ephemeral frames: told to whoever listens now, never stored. */
export const HealthFrame = z.object({
  kind: z.literal('health.changed'),
  health: z.object({
    worker: z.enum(['on-time', 'catching-up', 'offline']),
    workerLastSeenAt: z.nullable(instant),
    redis: z.enum(['up', 'down']),
    nextFireAt: z.nullable(instant),
    oldestDueAt: z.nullable(instant),
  }),
})
export type HealthFrame = z.infer<typeof HealthFrame>

export const StreamFrame = z.discriminatedUnion('kind', [
  Frame,
  HealthFrame,
  // Something was missed: fetch again what is shown.
  z.object({ kind: z.literal('gap') }),
  // The last frame of a stream: the session ended, or the person no longer belongs to the workspace.
  z.object({ kind: z.literal('signed-out') }),
  z.object({ kind: z.literal('access-lost') }),
])
export type StreamFrame = z.infer<typeof StreamFrame>
