import { Temporal } from 'temporal-polyfill'
import * as z from 'zod/mini'
import { Zone } from '#lib/schedules/schema.ts'
import type { Tool } from '../tool.ts'

const Input = z.strictObject({
  /** The workspace's where none is said. */
  zone: z.optional(Zone),
})

const Output = z.strictObject({
  instant: z.string(),
  zone: z.string(),
  date: z.string(),
  time: z.string(),
  weekday: z.string(),
  offset: z.string(),
})

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const timeNow: Tool<z.infer<typeof Input>, z.infer<typeof Output>> = {
  name: 'time.now',
  title: 'Tell the time',
  description: 'The date and time at this moment, in a zone.',
  input: Input,
  output: Output,
  scope: null,
  needs: 'automation:write',
  effect: 'read',
  approval: 'never',
  timeoutMs: 1000,
  maxResultCharacters: 1000,
  describe: ({ zone }) => `tell the time${zone === undefined ? '' : ` in ${zone}`}`,

  async run({ zone }, access) {
    const local = Temporal.Instant.fromEpochMilliseconds(access.now().getTime()).toZonedDateTimeISO(
      zone ?? access.zone,
    )
    return {
      instant: access.now().toISOString(),
      zone: local.timeZoneId,
      date: local.toPlainDate().toString(),
      time: local.toPlainTime().toString({ smallestUnit: 'second' }),
      weekday: weekdays[local.dayOfWeek - 1] ?? '',
      offset: local.offset,
    }
  },
}
