import { dayMs, firstDayOf, monthOfDay } from '../clock/calendar.ts'
import type { CronFields } from '../cron/cron-fields.ts'
import { daysNamedBy, type MonthDays } from '../cron/month-days.ts'
import { parseCron } from '../cron/parse-cron.ts'
import { bothDays, daysInStride } from '../fires/admitted-days.ts'
import type { Fires } from '../fires/fires.ts'
import { heartbeatBeats } from '../fires/heartbeat-beats.ts'
import type { CronSchedule, EverySchedule, HeartbeatSchedule, Schedule } from '../schema.ts'
import { type SecondsBefore, secondsBefore, secondsOfBeats } from './count-seconds.ts'
import { countsOnWallClock, type DayClocks } from './count-wall-clock.ts'
import type { OwnCounts } from './own-counts.ts'

export function ownCounts(schedule: Exclude<Schedule, { kind: 'at' }>): OwnCounts {
  if (schedule.kind === 'every') return countsOfInterval(schedule)
  if (schedule.kind === 'heartbeat') return countsOfBeats(schedule)
  return countsOnWallClock(schedule.zone, clocksOf(schedule))
}

function countsOfInterval({ everyMs, anchor }: EverySchedule): OwnCounts {
  const begun = (ms: number) => Math.ceil((ms - Date.parse(anchor)) / everyMs)
  return { count: (from, to) => begun(to) - begun(from), daysMovedTo: () => [], steadyUntil: () => Infinity }
}

function countsOfBeats({ everyMs, alignZone = 'UTC' }: HeartbeatSchedule): OwnCounts {
  if (everyMs >= dayMs) return countsOneByOne(heartbeatBeats(everyMs, alignZone))
  const beats = secondsOfBeats(everyMs)
  return countsOnWallClock(alignZone, { on: () => beats })
}

// At most one a day, so that counting is listing.
function countsOneByOne(fires: Fires): OwnCounts {
  const count = (from: number, to: number) => {
    let sum = 0
    for (let at = fires.next(from - 1); at !== null && at < to; at = fires.next(at)) sum++
    return sum
  }
  return { count, daysMovedTo: () => [], steadyUntil: () => Infinity }
}

/** Days on which the same expressions fire share what is counted for them. */
function clocksOf({ expressions, stride }: CronSchedule): DayClocks {
  const crons = expressions.flatMap((expression) => {
    const parsed = parseCron(expression)
    return parsed.ok ? [{ cron: parsed.cron, names: daysOf(parsed.cron, stride) }] : []
  })
  const known = new Map<string, SecondsBefore | null>()
  const clocks: DayClocks = {
    on(day, pass) {
      const some = crons.filter(({ cron, names }) => (pass === 'first' || cron.intervalLike) && names(day))
      const key = some.map((each) => crons.indexOf(each)).join(' ')
      const found = known.get(key)
      if (found !== undefined) return found
      const made = some.length === 0 ? null : secondsBefore(some.map(({ cron }) => cron))
      known.set(key, made)
      return made
    },
  }
  return eachDayOnce(clocks)
}

/** A cadence asks for each of its beats, and so for the same day many times in a row. */
function eachDayOnce(clocks: DayClocks): DayClocks {
  let asked: { day: number; pass: 'first' | 'second'; found: SecondsBefore | null } | null = null
  return {
    on(day, pass) {
      if (asked?.day !== day || asked.pass !== pass) asked = { day, pass, found: clocks.on(day, pass) }
      return asked.found
    },
  }
}

function daysOf(cron: CronFields, stride: CronSchedule['stride']): (day: number) => boolean {
  const days: MonthDays | null = bothDays(daysNamedBy(cron), daysInStride(stride))
  return (day) => {
    const month = monthOfDay(day)
    return days !== null && (days(month) & (1 << (day - firstDayOf(month)))) !== 0
  }
}
