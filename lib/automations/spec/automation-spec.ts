// What an automation is told to do, whole. Forms, chat, the API, files and the database all parse with this one shape.

import * as z from 'zod/mini'
import { At, Cron, Every, Heartbeat, Windows } from '#lib/schedules/schema.ts'
import { Action } from './action.ts'
import { Budget } from './budget.ts'
import { Delivery } from './delivery.ts'
import { Execution } from './execution.ts'
import { Security } from './security.ts'

/** A time, or `manual`: it runs when somebody says so. Other events join when their parts exist. */
export const Trigger = z.discriminatedUnion('kind', [
  At,
  Every,
  Cron,
  Heartbeat,
  z.strictObject({ kind: z.literal('manual') }),
])
export type Trigger = z.infer<typeof Trigger>

const printable = z.refine<string>((text) => text.isWellFormed() && !/[\p{Cc}\p{Cs}]/u.test(text), {
  error: 'This holds a character that cannot be shown.',
})

const AutomationName = z
  .string()
  .check(z.trim(), z.minLength(1, 'Write a name.'), z.maxLength(80, 'At most 80 characters.'), printable)

const Tag = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,29}$/u, {
    error: 'A tag has up to 30 letters, digits, spaces, - and _.',
  }),
)

export const AutomationSpec = z.strictObject({
  specVersion: z._default(z.literal(1), 1),
  name: AutomationName,
  /** The owner's own words. */
  description: z._default(z.string().check(z.trim(), z.maxLength(2000, 'At most 2,000 characters.')), ''),
  tags: z._default(z.array(Tag).check(z.maxLength(20, 'At most 20 tags.')), []),
  trigger: Trigger,
  action: Action,
  windows: z.optional(Windows),
  execution: z.prefault(Execution, {}),
  delivery: z.prefault(Delivery, {}),
  security: z.prefault(Security, {}),
  budget: z.prefault(Budget, {}),
})
export type AutomationSpec = z.infer<typeof AutomationSpec>
/** What a person or a file may leave out. */
export type AutomationSpecInput = z.input<typeof AutomationSpec>
