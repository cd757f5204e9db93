import type { AtSchedule } from '#lib/schedules/schema.ts'
import type { Choice, Question, Setting } from '../schema.ts'
import { calendarDay, isoDate, mondayOf, weekdayOf } from './calendar.ts'
import type { MomentPlace } from './day-and-time.ts'
import { momentPlace } from './moment-place.ts'
import type { Moment } from './types.ts'
import { clockText, type WallTime, wallAt } from './wall.ts'

export interface Doubtful {
  moment: Moment
  place: MomentPlace
  /** Milliseconds */
  at: number
  setting: Setting
  zone: string
  scheduleOf: (at: WallTime | number) => AtSchedule
}

/** What a person should confirm: a past moment, one far ahead, the half of the day, which Friday. One question at a time. */
export function questionsAbout(doubtful: Doubtful): Question[] {
  const question =
    aboutPast(doubtful) ??
    aboutMismatch(doubtful) ??
    aboutOrder(doubtful) ??
    aboutWeekday(doubtful) ??
    aboutHalfOfDay(doubtful) ??
    aboutNight(doubtful) ??
    aboutYear(doubtful) ??
    aboutFar(doubtful)
  return question === null ? [] : [question]
}

const dayMs = 86_400_000
const farMs = 366 * dayMs
/** A date without a year that lies so far ahead has just passed. */
const justPassedMs = 270 * dayMs

function aboutPast({ moment, place, at, setting, zone, scheduleOf }: Doubtful): Question | null {
  const nowMs = setting.now.getTime()
  const isNow = moment.shift !== undefined && place.at === nowMs
  if (at >= nowMs || isNow) return null
  const now = wallAt(nowMs, zone)
  const wall = wallAt(at, zone)
  const isLater = wall.second > now.second
  const next = { day: isLater ? now.day : now.day + 1, second: wall.second }
  return {
    about: 'when',
    text: `${dateText(wall)} is past (${countdown(nowMs - at)} ago). When should it run?`,
    choices: [
      choice(place.at, `${dateText(wall)} (past)`, scheduleOf),
      choice(next, dateText(next), scheduleOf),
    ],
  }
}

/** "next Friday" said on a Thursday: tomorrow, or in eight days. */
function aboutWeekday({ moment, place, setting, zone, scheduleOf }: Doubtful): Question | null {
  const { day } = moment
  if (day?.kind !== 'weekday' || day.which !== 'next' || typeof place.at === 'number') return null
  const { day: today } = wallAt(setting.now.getTime(), zone)
  const sooner = { day: mondayOf(today) + day.weekday - 1, second: place.at.second }
  if (sooner.day <= today || sooner.day >= place.at.day) return null
  return {
    about: 'when',
    text: `Which ${weekdayName(place.at.day)} is meant?`,
    choices: [place.at, sooner].map((at) => choice(at, dateText(at), scheduleOf)),
  }
}

/** "Wed, Feb 13" where that day is a Friday. */
function aboutMismatch({ moment, place, scheduleOf }: Doubtful): Question | null {
  const { day } = moment
  const { at } = place
  if (day?.kind !== 'date' || day.weekday === undefined || typeof at === 'number') return null
  if (weekdayOf(at.day) === day.weekday) return null
  const nearest = { day: at.day + ((day.weekday - weekdayOf(at.day) + 10) % 7) - 3, second: at.second }
  return {
    about: 'when',
    text: `That day is a ${weekdayName(at.day)}. Which day is meant?`,
    choices: [at, nearest].map((wall) => choice(wall, dateText(wall), scheduleOf)),
  }
}

/** "5/6": the fifth of June, or the sixth of May? */
function aboutOrder({ moment, place, setting, zone, scheduleOf }: Doubtful): Question | null {
  const { day } = moment
  if (day?.kind !== 'date' || day.eitherOrder !== true || day.weekday !== undefined) return null
  const turned = { ...moment, day: { ...day, month: day.day, day: day.month } }
  const other = momentPlace(turned, { nowMs: setting.now.getTime(), zone })
  if (other === null || typeof place.at === 'number' || typeof other.at === 'number') return null
  return {
    about: 'when',
    text: `${dateText(place.at)} or ${dateText(other.at)}?`,
    choices: [place.at, other.at].map((at) => choice(at, dateText(at), scheduleOf)),
  }
}

function aboutHalfOfDay({ place, scheduleOf }: Doubtful): Question | null {
  const { at, other } = place
  if (typeof at === 'number' || other === undefined) return null
  return {
    about: 'when',
    text: `${clockText(at.second)} or ${clockText(other.second)}?`,
    choices: [at, other].map((wall) => choice(wall, dateText(wall), scheduleOf)),
  }
}

/** "1 at night": the coming night, or the one after? */
function aboutNight({ moment, place, scheduleOf }: Doubtful): Question | null {
  const { day, time, shift } = moment
  const isSmallHour = time?.part === 'night' && time.certainty === 'exact' && time.hour < 5
  if (!isSmallHour || day !== undefined || shift !== undefined || typeof place.at === 'number') return null
  const next = { ...place.at, day: place.at.day + 1 }
  return {
    about: 'when',
    text: 'In the coming night?',
    choices: [place.at, next].map((wall) => choice(wall, dateText(wall), scheduleOf)),
  }
}

function aboutYear({ moment, place, at, setting, scheduleOf }: Doubtful): Question | null {
  const { day } = moment
  const isOpen = day?.kind === 'date' && day.year === undefined && day.weekday === undefined
  const distance = at - setting.now.getTime()
  if (!isOpen || typeof place.at === 'number' || distance < justPassedMs || distance > farMs) return null
  return {
    about: 'when',
    text: `Is ${dateText(place.at)} meant, in ${countdown(distance)}? The last one has just passed.`,
    choices: [choice(place.at, dateText(place.at), scheduleOf)],
  }
}

function aboutFar({ place, at, setting, zone, scheduleOf }: Doubtful): Question | null {
  const distance = at - setting.now.getTime()
  if (distance <= farMs) return null
  const wall = wallAt(at, zone)
  return {
    about: 'when',
    text: `This is ${countdown(distance)} away: ${dateText(wall)}. Is that right?`,
    choices: [choice(place.at, dateText(wall), scheduleOf)],
  }
}

function choice(at: WallTime | number, label: string, scheduleOf: Doubtful['scheduleOf']): Choice {
  return { label, value: { kind: 'schedule', schedule: scheduleOf(at) } }
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const monthNames =
  'January February March April May June July August September October November December'.split(' ')

function weekdayName(day: number): string {
  return weekdayNames[weekdayOf(day) - 1] ?? isoDate(day)
}

/** "Friday 16 January 2026 at 09:00" */
function dateText(wall: WallTime): string {
  const { year, month, day } = calendarDay(wall.day)
  return `${weekdayName(wall.day)} ${day} ${monthNames[month - 1] ?? ''} ${year} at ${clockText(wall.second)}`
}

/** "2 days", "3 hours", "14 months": the largest unit that says enough. */
function countdown(ms: number): string {
  const sizes: readonly [number, string][] = [
    [730 * dayMs, 'year'],
    [60 * dayMs, 'month'],
    [2 * dayMs, 'day'],
    [2 * 3_600_000, 'hour'],
    [60_000, 'minute'],
    [0, 'second'],
  ]
  const lengths: Record<string, number> = {
    year: 365.25 * dayMs,
    month: 30.44 * dayMs,
    day: dayMs,
    hour: 3_600_000,
    minute: 60_000,
    second: 1000,
  }
  const unit = sizes.find(([least]) => ms >= least)?.[1] ?? 'second'
  const count = Math.round(ms / (lengths[unit] ?? 1000))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
