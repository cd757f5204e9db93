import type { Intent, Question, Reading, When } from '#lib/language/schema.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import { nextFires } from './fires.ts'

export interface BestReading {
  kind: 'recurring' | 'once' | 'none'
  fires: Date[]
  /** What is not clear about the time. */
  questions: Question[]
}

/** What is asked about automations, or done to those that are there, schedules nothing of its own. */
const schedulesNothing: ReadonlySet<Intent> = new Set([
  'change',
  'pause',
  'resume',
  'run-now',
  'delete',
  'explain',
  'list',
])

/** What would set the automation off, or null where the sentence makes none. */
export function triggerOf({ intent, pieces }: Reading): When | null {
  return schedulesNothing.has(intent) ? null : (pieces.when?.value ?? null)
}

export function timingOf(when: When | null): Timing | null {
  if (when?.kind !== 'schedule') return null
  return { schedule: when.schedule, ...(when.windows && { windows: when.windows }) }
}

/** Whether a sentence means once or again and again, and its first fires after `now`. */
export function bestReading(reading: Reading, now: Date, count: number): BestReading {
  const questions = reading.questions.filter(({ about }) => about === 'when')
  const timing = timingOf(triggerOf(reading))
  if (timing === null) return { kind: 'none', fires: [], questions }
  const kind = timing.schedule.kind === 'at' ? 'once' : 'recurring'
  return { kind, fires: nextFires(timing, now, count), questions }
}
