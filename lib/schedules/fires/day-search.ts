import { firstDayOf, monthOfDay } from '../clock/calendar.ts'
import type { MonthDays } from '../cron/month-days.ts'

export interface DaySearch {
  /** At or after. */
  next(day: number): number | null
  /** At or before. */
  previous(day: number): number | null
}

// The Gregorian calendar repeats itself after 400 years, and so does all that is said of it.
const cycleMonths = 401 * 12

/** Finds days month by month, remembering the month it found last. */
export function searchDays(days: MonthDays): DaySearch {
  let month = 0
  let first = 0
  let length = 0
  let bits = 0

  const enter = (wanted: number) => {
    month = wanted
    first = firstDayOf(wanted)
    length = firstDayOf(wanted + 1) - first
    bits = days(wanted)
  }

  // Sparse days are asked about again and again from the same empty stretch, or from one that never ends.
  let followed: Stretch = { asked: 0, found: -1 }
  let preceded: Stretch = { asked: 0, found: 1 }

  const findNext = (day: number) => {
    if (day < first || day >= first + length) enter(monthOfDay(day))
    let left = bits & (-1 << (day - first))
    for (let step = 0; left === 0; step++) {
      if (step > cycleMonths) return null
      enter(month + 1)
      left = bits
    }
    return first + lowest(left)
  }
  const findPrevious = (day: number) => {
    if (day < first || day >= first + length) enter(monthOfDay(day))
    let left = bits & (-1 >>> (31 - (day - first)))
    for (let step = 0; left === 0; step++) {
      if (step > cycleMonths) return null
      enter(month - 1)
      left = bits
    }
    return first + 31 - Math.clz32(left)
  }

  return {
    next(day) {
      const { asked, found } = followed
      if (day >= asked && (found === null || day <= found)) return found
      followed = { asked: day, found: findNext(day) }
      return followed.found
    },
    previous(day) {
      const { asked, found } = preceded
      if (day <= asked && (found === null || day >= found)) return found
      preceded = { asked: day, found: findPrevious(day) }
      return preceded.found
    },
  }
}

interface Stretch {
  asked: number
  found: number | null
}

const lowest = (bits: number) => 31 - Math.clz32(bits & -bits)
