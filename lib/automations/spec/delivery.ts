import * as z from 'zod/mini'
import { ClockTime, Zone } from '#lib/schedules/schema.ts'

const TellWhen = z.enum(['always', 'findings', 'failures', 'never', 'agent-decides'])

/** A place outside of the inbox. Which kinds exist, and what their addresses are, their registry knows. */
const Target = z.strictObject({
  kind: z.string().check(z.regex(/^[a-z][a-z-]{1,30}$/)),
  address: z._default(z.string().check(z.maxLength(400)), ''),
})

export const Delivery = z.strictObject({
  inbox: z._default(z.boolean(), true),
  targets: z._default(z.array(Target).check(z.maxLength(10)), []),
  tellWhen: z._default(TellWhen, 'findings'),
  /** How much may stand beside the OK of a quiet answer. */
  okMaxChars: z._default(z.int().check(z.minimum(0), z.maximum(4000)), 300),
  notificationsPerDay: z._default(z.int().check(z.minimum(0), z.maximum(1000)), 3),
  /** Holds messages to outside places until its end. It stops no run and no inbox item. */
  quietHours: z._default(
    z.union([z.literal('off'), z.strictObject({ from: ClockTime, to: ClockTime, zone: z.optional(Zone) })]),
    { from: '22:00', to: '07:00' },
  ),
})
export type Delivery = z.infer<typeof Delivery>
