import type { Schedule } from '#lib/schedules/schema.ts'
import type { Clause } from '../recurrence/types.ts'

/** More than one reading: the clauses as they are come first. */
export interface Doubt {
  text: string
  readings: { label: string; clauses?: readonly Clause[]; schedule?: Schedule }[]
}
