import { countdownWords, spanWords } from '#components/ui/relative-words.ts'
import type { StatusName } from '#components/ui/status-vocabulary.ts'

/** Instants are epoch milliseconds. */
export type HealthSummary =
  | { state: 'on-time'; nextFireAt: number | null }
  | { state: 'catching-up'; late: number; oldestDueAt: number }
  | { state: 'offline'; since: number; late: number; missed: number }
  | { state: 'stopped'; by: string; since: number }
  | { state: 'unknown' }

export type HealthWords = { status: StatusName; title: string; detail: string; countdown?: string }

export function healthWords(health: HealthSummary, now: number): HealthWords {
  switch (health.state) {
    case 'on-time':
      if (health.nextFireAt === null) {
        return { status: 'succeeded', title: 'All systems on time', detail: 'nothing is scheduled' }
      }
      return {
        status: 'succeeded',
        title: 'All systems on time',
        detail: 'next fire in',
        countdown: countdownWords(health.nextFireAt - now),
      }
    case 'catching-up':
      return {
        status: 'running',
        title: `Catching up, ${runs(health.late)} late`,
        detail: `oldest by ${spanWords(now - health.oldestDueAt)}`,
      }
    case 'offline':
      return {
        status: 'missed',
        title: `Worker offline for ${spanWords(now - health.since)}`,
        detail: lateAndMissed(health.late, health.missed),
      }
    case 'stopped':
      return {
        status: 'waiting',
        title: 'Everything is stopped',
        detail: `by ${health.by}, ${spanWords(now - health.since)} ago`,
      }
    case 'unknown':
      return { status: 'unknown', title: 'Health is not known', detail: 'no news of the worker' }
  }
}

/** Whether it is worth a sign where there is no room for the words. */
export const needsEyes = ({ status }: HealthWords) => status !== 'succeeded' && status !== 'running'

const runs = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`

function lateAndMissed(late: number, missed: number): string {
  if (late === 0 && missed === 0) return 'nothing is late yet'
  if (late === 0) return `${runs(missed)} missed`
  return missed === 0 ? `${runs(late)} late` : `${runs(late)} late, ${missed} missed`
}
