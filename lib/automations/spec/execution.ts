import * as z from 'zod/mini'

const minuteMs = 60_000

const Misfire = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run-once') }),
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({
    kind: z.literal('run-if-within'),
    minutes: z.int().check(z.minimum(1), z.maximum(44_640)),
  }),
])

const Overlap = z.enum(['skip', 'queue-one', 'cancel-previous'])

export const Lane = z.enum(['local', 'standard', 'deep'])
export type Lane = z.infer<typeof Lane>

const Retry = z.strictObject({
  maxAttempts: z.int().check(z.minimum(1), z.maximum(10)),
  backoffMs: z.int().check(z.minimum(100), z.maximum(3_600_000)),
})

export const Execution = z.strictObject({
  /** A session of the run's own, or the one conversation of a channel. */
  session: z._default(
    z.union([
      z.literal('isolated'),
      z.strictObject({ channelId: z.string().check(z.minLength(1), z.maxLength(60)) }),
    ]),
    'isolated',
  ),
  profileId: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  lane: z._default(Lane, 'local'),
  /** Instead of the lane's own model. */
  model: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  timeoutMs: z._default(z.int().check(z.minimum(1000), z.maximum(360 * minuteMs)), 10 * minuteMs),
  overlap: z._default(Overlap, 'skip'),
  misfire: z._default(Misfire, { kind: 'run-once' }),
  retry: z.optional(Retry),
  /** How long the conversation of an isolated run is kept. */
  keepSessionsDays: z._default(z.int().check(z.minimum(1), z.maximum(3650)), 30),
})
export type Execution = z.infer<typeof Execution>
