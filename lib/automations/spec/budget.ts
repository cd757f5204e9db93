import * as z from 'zod/mini'

const micros = z.int().check(z.minimum(0, 'Money cannot be negative.'), z.maximum(1_000_000_000_000))

/** Hard limits. Money in millionths of a dollar; days are the workspace's. */
export const Budget = z.strictObject({
  perRunMicros: z.optional(micros),
  perDayMicros: z.optional(micros),
  perMonthMicros: z.optional(micros),
  runsPerDay: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
})
export type Budget = z.infer<typeof Budget>
