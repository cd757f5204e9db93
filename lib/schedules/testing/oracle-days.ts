import type { Except, Stride } from '../schema.ts'
import { weekdays } from '../weekdays.ts'
import { type WallDay, weekdayOf } from './oracle-cron.ts'

const two = (number: number): string => String(number).padStart(2, '0')

export function isExcluded(except: Except | undefined, wall: WallDay): boolean {
  if (!except) return false
  const yearly = `${two(wall.month)}-${two(wall.day)}`
  const date = `${wall.year}-${yearly}`
  const weekday = weekdays[(weekdayOf(wall) + 6) % 7] ?? 'mon'
  return (
    except.dates?.includes(date) === true ||
    except.dates?.includes(yearly) === true ||
    except.weekdays?.includes(weekday) === true ||
    except.months?.includes(wall.month) === true ||
    except.holidays?.some((holiday) => holiday.date === date) === true
  )
}

/** The number of the period that a day belongs to, counted from any fixed one. */
function periodOf(stride: Stride, wall: WallDay): number {
  const days = Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000
  // 1 January 1970 was a Thursday, three days after a Monday.
  const weekStart = weekdays.indexOf(stride.weekStart ?? 'mon') - 3
  if (stride.unit === 'day') return days
  if (stride.unit === 'week') return Math.floor((days - weekStart) / 7)
  return stride.unit === 'month' ? wall.year * 12 + wall.month : wall.year
}

export function isInStride(stride: Stride | undefined, wall: WallDay): boolean {
  if (!stride) return true
  const [year = 0, month = 0, day = 0] = stride.from.split('-').map(Number)
  return (periodOf(stride, wall) - periodOf(stride, { year, month, day })) % stride.every === 0
}
