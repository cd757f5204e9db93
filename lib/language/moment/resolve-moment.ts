import type { AtSchedule } from '#lib/schedules/schema.ts'
import type { Question, Setting, Source } from '../schema.ts'
import { isoDate } from './calendar.ts'
import { momentPlace } from './moment-place.ts'
import { questionsAbout } from './moment-questions.ts'
import type { Moment } from './types.ts'
import { instantAt, instantText, type WallTime, wallText } from './wall.ts'
import { offsetOfZone, scheduleZone } from './zone-name.ts'

export interface ResolvedMoment {
  schedule: AtSchedule
  /** The instant of the schedule. */
  at: Date
  source: Source
  /** Why it was assumed or is asked. */
  reason?: string
  questions: Question[]
}

/** The one instant that is meant, how sure that is, and what to ask. Null where the words name no real day. */
export function resolveMoment(moment: Moment, setting: Setting): ResolvedMoment | null {
  const zone = zoneOf(moment, setting)
  const place = momentPlace(moment, { nowMs: setting.now.getTime(), zone })
  if (place === null) return null
  const scheduleOf = (at: WallTime | number) => atSchedule(at, { moment, setting, zone })
  const schedule = scheduleOf(place.at)
  const at = typeof place.at === 'number' ? place.at : instantAt(place.at, zone)
  const questions = questionsAbout({ moment, place, at, setting, zone, scheduleOf })
  const reason = questions.length > 0 ? questions[0]?.text : place.assumed
  const source = questions.length > 0 ? 'asked' : place.assumed === undefined ? 'stated' : 'assumed'
  return { schedule, at: new Date(at), source, ...(reason === undefined ? {} : { reason }), questions }
}

export interface Extent {
  /** The first and the last day that the words name, in the zone. */
  firstDate: string
  lastDate: string
  /** The first instant that belongs to it, and the first that does not. */
  from: string
  until: string
}

/** What "until Friday", "starting in May" and "except tomorrow" stretch over: whole days, unless a time was said. */
export function resolveExtent(moment: Moment, setting: Setting): Extent | null {
  const zone = zoneOf(moment, setting)
  const place = momentPlace(moment, { nowMs: setting.now.getTime(), zone })
  if (place === null) return null
  const { first, last } = place.days
  const end = moment.through === undefined ? null : resolveExtent(moment.through, setting)
  const hasTime = (moment.time !== undefined && moment.time.certainty !== 'part') || isExactShift(moment)
  const at = typeof place.at === 'number' ? place.at : instantAt(place.at, zone)
  const from = hasTime ? at : instantAt({ day: first, second: 0 }, zone)
  const until = hasTime ? at : instantAt({ day: last + 1, second: 0 }, zone)
  return {
    firstDate: isoDate(first),
    lastDate: end?.lastDate ?? isoDate(last),
    from: instantText(from),
    until: end?.until ?? instantText(until),
  }
}

function isExactShift({ shift }: Moment): boolean {
  return shift !== undefined && shift.by.ms !== 0
}

function zoneOf(moment: Moment, setting: Setting): string {
  const { zone } = moment
  if (zone === undefined) return setting.zone
  return zone.offsetMinutes === undefined || zone.offsetMinutes === 0
    ? zone.zone
    : offsetText(zone.offsetMinutes)
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** A wall time where the zone has a wall, an instant where only an offset is known. */
function atSchedule(
  at: WallTime | number,
  { moment, setting, zone }: { moment: Moment; setting: Setting; zone: string },
): AtSchedule {
  const named = moment.zone?.zone ?? scheduleZone(setting.zone)
  if (typeof at === 'number') return { kind: 'at', at: instantText(at), zone: named }
  const isOffset = offsetOfZone(zone) !== null
  return { kind: 'at', at: isOffset ? instantText(instantAt(at, zone)) : wallText(at), zone: named }
}
