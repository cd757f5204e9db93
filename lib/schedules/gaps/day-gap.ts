import { searchClock } from '../clock/clock-search.ts'
import type { CronFields } from '../cron/cron-fields.ts'
import type { DaySet } from './day-sets.ts'

const daySeconds = 86_400

/** The smallest distance in seconds between two times of a day, or of its last and the next day's first. */
export function dayGap({ today, tomorrow }: Pick<DaySet, 'today' | 'tomorrow'>): number {
  const seconds = secondsOf(today)
  let shortest = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let second = 0; second < daySeconds && shortest > 1; second++) {
    if (seconds[second] !== 1) continue
    shortest = Math.min(shortest, second - last)
    last = second
  }
  const firsts = tomorrow.map((cron) => searchClock(cron).first)
  return Math.min(shortest, ...firsts.map((first) => daySeconds + first - last))
}

function secondsOf(crons: readonly CronFields[]): Uint8Array {
  const seconds = new Uint8Array(daySeconds)
  for (const cron of crons) {
    for (const hour of cron.hours) {
      for (const minute of cron.minutes) {
        for (const second of cron.seconds) seconds[hour * 3600 + minute * 60 + second] = 1
      }
    }
  }
  return seconds
}
