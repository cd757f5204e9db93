import { type Here, resolveDay } from './resolve-day.ts'
import type { Stretch } from './resolve-period.ts'
import type { Day, Moment, TimeOfDay } from './types.ts'
import { type WallTime, wallAt } from './wall.ts'

export interface MomentPlace {
  days: Stretch
  /** A time on the wall, or an exact instant in milliseconds. */
  at: WallTime | number
  /** Why something was filled in. */
  assumed?: string
  /** Another time that the words leave open. */
  other?: WallTime
}

const nine: TimeOfDay = { hour: 9, minute: 0, second: 0, certainty: 'part' }

/** The day and the time of it, the next that lies ahead where the words leave that open. */
export function dayAndTime(
  moment: Moment,
  now: { nowMs: number; zone: string },
  given?: Stretch,
): MomentPlace | null {
  const wall = wallAt(now.nowMs, now.zone)
  const { day, time } = moment
  if (day === undefined && given === undefined) return time === undefined ? null : timeAlone(time, wall)
  const said = time ?? nine
  const latest = Math.max(secondOf(said), otherSecond(said) ?? 0)
  const here: Here = { today: wall.day, isTodayOver: latest <= wall.second }
  const days = given ?? (day === undefined ? null : resolveDay(day, here))
  if (days === null) return null
  const isToday = days.first === wall.day
  if (time === undefined) return untimed(days, day, isToday ? wall : null)
  return timed({ days, time, wall: isToday ? wall : null, isTonight: isToday && day?.kind === 'offset' })
}

/** No time was said: 09:00, or the next hour of a today that is past nine. */
function untimed(days: Stretch, day: Day | undefined, wall: WallTime | null): MomentPlace {
  const isTooLate = wall !== null && wall.second >= secondOf(nine)
  if (isTooLate && day?.kind === 'offset' && day.days === 0) {
    const second = Math.min(Math.floor(wall.second / 3600) * 3600 + 3600, 86_340)
    return { days, at: { day: days.first, second }, assumed: 'No time was said, so the next full hour.' }
  }
  return {
    days,
    at: { day: days.first, second: secondOf(nine) },
    assumed: 'No time was said, so 09:00.',
  }
}

interface Timed {
  days: Stretch
  time: TimeOfDay
  /** Now, where the day is today. */
  wall: WallTime | null
  isTonight: boolean
}

function timed({ days, time, wall, isTonight }: Timed): MomentPlace {
  const day = days.first
  const second = secondOf(time)
  const other = otherSecond(time)
  // the small hours of a night belong to the day that follows, midnight too
  const isPastMidnight = time.part === 'night' || time.part === 'midnight' || time.part === 'evening'
  if (isTonight && isPastMidnight && time.hour < 5 && wall !== null && second <= wall.second) {
    return { days, at: { day: day + 1, second } }
  }
  const assumed = assumedReason(time)
  const place = { days, at: { day, second }, ...(assumed === undefined ? {} : { assumed }) }
  if (other === undefined) return place
  if (wall === null) return { ...place, other: { day, second: other } }
  const [isAhead, isOtherAhead] = [second > wall.second, other > wall.second]
  if (isAhead && isOtherAhead) return { ...place, other: { day, second: other } }
  return isOtherAhead ? onlyAhead(days, { day, second: other }) : place
}

function onlyAhead(days: Stretch, at: WallTime): MomentPlace {
  return { days, at, assumed: 'Only this reading of the hour lies ahead today.' }
}

/** "at 3pm", "midnight", "at 8": the next time that a clock shows it. */
function timeAlone(time: TimeOfDay, wall: WallTime): MomentPlace {
  const second = secondOf(time)
  const other = otherSecond(time)
  const today = { first: wall.day, last: wall.day }
  const tomorrow = { first: wall.day + 1, last: wall.day + 1 }
  const assumed = assumedReason(time)
  const isAhead = second > wall.second
  const isOtherAhead = other !== undefined && other > wall.second
  if (!isAhead && isOtherAhead) return onlyAhead(today, { day: wall.day, second: other })
  const days = isAhead ? today : tomorrow
  const at = { day: days.first, second }
  const isOpen = other !== undefined && isAhead === isOtherAhead
  return {
    days,
    at,
    ...(assumed === undefined ? {} : { assumed }),
    ...(isOpen ? { other: { day: days.first, second: other } } : {}),
  }
}

function assumedReason(time: TimeOfDay): string | undefined {
  if (time.certainty !== 'part') return undefined
  const name = time.part?.replaceAll('-', ' ') ?? 'time'
  const minute = String(time.minute).padStart(2, '0')
  return `No hour was said, so ${String(time.hour).padStart(2, '0')}:${minute} for the ${name}.`
}

function secondOf({ hour, minute, second }: TimeOfDay): number {
  return hour * 3600 + minute * 60 + second
}

/** Digits with minutes stand as they are; an hour alone may be of either half of the day. */
function otherSecond(time: TimeOfDay): number | undefined {
  if (time.certainty !== 'bare' || time.otherHour === undefined) return undefined
  return time.otherHour * 3600 + time.minute * 60 + time.second
}
