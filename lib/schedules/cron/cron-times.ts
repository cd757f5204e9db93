import { dayMs } from '../clock/calendar.ts'
import { searchClock } from '../clock/clock-search.ts'
import type { WallTimes } from '../clock/wall-clock.ts'
import { searchDays } from '../fires/day-search.ts'
import type { CronFields } from './cron-fields.ts'
import { daysNamedBy, type MonthDays } from './month-days.ts'

/** The times of a wall clock that an expression names, on the days that `admitted` leaves. */
export function cronTimes(cron: CronFields, admitted: MonthDays | null): WallTimes {
  const named = daysNamedBy(cron)
  const days = searchDays(admitted === null ? named : (month) => without(named(month), month, admitted))
  const clock = searchClock(cron)

  return {
    once: !cron.intervalLike,
    next(wall) {
      const whole = Math.ceil(wall / 1000)
      const today = Math.floor(whole / 86_400)
      const day = days.next(today)
      if (day === null) return null
      if (day === today) {
        const second = clock.next(whole - today * 86_400)
        if (second !== -1) return (day * 86_400 + second) * 1000
        const later = days.next(today + 1)
        return later === null ? null : later * dayMs + clock.first * 1000
      }
      return day * dayMs + clock.first * 1000
    },
    previous(wall) {
      const whole = Math.floor(wall / 1000)
      const today = Math.floor(whole / 86_400)
      const day = days.previous(today)
      if (day === null) return null
      if (day === today) {
        const second = clock.previous(whole - today * 86_400)
        if (second !== -1) return (day * 86_400 + second) * 1000
        const earlier = days.previous(today - 1)
        return earlier === null ? null : earlier * dayMs + clock.last * 1000
      }
      return day * dayMs + clock.last * 1000
    },
  }
}

const without = (bits: number, month: number, admitted: MonthDays) =>
  bits === 0 ? 0 : bits & admitted(month)
