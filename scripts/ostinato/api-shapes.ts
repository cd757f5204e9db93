// What the HTTP API answers, as far as a page for people shows it.
import * as z from 'zod/mini'

const instant = z.nullable(z.string())

export const Automation = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  version: z.number(),
  nextFireAt: instant,
  pausedUntil: instant,
  stopReason: z.nullable(z.string()),
})
export type Automation = z.infer<typeof Automation>

export const WholeAutomation = z.object({ ...Automation.shape, spec: z.unknown() })

export const Version = z.object({
  number: z.number(),
  author: z.object({ name: z.string() }),
  reason: z.string(),
  createdAt: z.string(),
})

export const Differences = z.object({
  differences: z.array(
    z.object({ label: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  ),
})

export const Run = z.object({
  id: z.string(),
  state: z.string(),
  because: z.string(),
  scheduledFor: z.string(),
  attempt: z.number(),
})
export type Run = z.infer<typeof Run>

export const WholeRun = z.object({
  ...Run.shape,
  error: z.unknown(),
  output: z.unknown(),
  calls: z.array(z.unknown()),
})

export const RunEvent = z.object({ at: z.string(), kind: z.string(), data: z.unknown() })

export const Asked = z.object({ runId: z.string() })
export const Told = z.object({ sentence: z.string() })
export const Stopped = z.object({ stopped: z.number() })

export const Simulated = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('listed'),
    entries: z.array(
      z.object({
        kind: z.enum(['fire', 'skip']),
        at: z.string(),
        reason: z.optional(z.looseObject({ kind: z.string() })),
      }),
    ),
  }),
  z.object({ kind: z.literal('counted'), days: z.array(z.object({ date: z.string(), fires: z.number() })) }),
])

export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) })
