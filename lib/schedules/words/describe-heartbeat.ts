import { dayMs } from '../clock/calendar.ts'
import { offsetAt } from '../clock/zone-offsets.ts'
import { closingAfter, nextOpening, openTime } from '../fires/open-time.ts'
import type { HeartbeatSchedule, Windows } from '../schema.ts'
import { dateOfWall, type Format, secondOfWall, weekdayOfWall, zoneName } from './describe-format.ts'
import { everyDuration, listed } from './describe-words.ts'

const hourMs = 3_600_000

export interface BeatsInWords {
  words: string
  /** The zone whose clock the words speak of. */
  zone: string
}

/** "every hour at :30, Kolkata time", "every 50 minutes, counted anew from each midnight UTC" */
export function heartbeatInWords(schedule: HeartbeatSchedule, format: Format): BeatsInWords {
  const { everyMs, zone, alignZone = 'UTC' } = schedule
  const every = everyDuration(everyMs)
  const shift = hourMs % everyMs === 0 ? steadyShift(schedule) : null
  if (shift !== null) return { words: `${every}${minutesPast(everyMs, shift)}, ${zoneName(zone)}`, zone }
  const midnight = `midnight ${zoneName(alignZone)}`
  const words = (more: string) => ({ words: more, zone: alignZone })
  if (everyMs > dayMs) return words(longBeat(everyMs, alignZone, format))
  if (everyMs === dayMs) return words(`every day at ${midnight}`)
  return words(`${every}, counted ${dayMs % everyMs > 0 ? 'anew from each' : 'from'} ${midnight}`)
}

/** Open time that may hold no beat has a run at its opening. */
export function openingsInWords(everyMs: number, windows: Windows | undefined): string[] {
  if (!windows) return []
  const { open } = openTime({ ...windows, zone: 'UTC' })
  if (open.always || open.never) return []
  let at = nextOpening(open, familiarTime) ?? familiarTime
  const end = at + 14 * dayMs
  // the first stretch may have begun earlier
  for (at = closingAfter(open, at); at < end; at = closingAfter(open, at)) {
    at = nextOpening(open, at) ?? end
    if (closingAfter(open, at) - at < everyMs) return ['at the opening where no beat falls inside']
  }
  return []
}

// Any beat tells the phase; one of this time says more to a person than the first of 1970.
const familiarTime = Date.UTC(2026, 0, 1)

function longBeat(everyMs: number, alignZone: string, format: Format): string {
  const zone = zoneName(alignZone)
  const beat = Math.ceil(familiarTime / everyMs) * everyMs
  const date = format.date(dateOfWall(beat))
  if (everyMs === 7 * dayMs) return `every ${weekdayOfWall(beat)} at midnight ${zone}`
  if (everyMs % dayMs > 0) {
    return `${everyDuration(everyMs)}, counted from ${date} at ${format.clock(secondOfWall(beat))} ${zone}`
  }
  const every = everyMs === 2 * dayMs ? 'every other day' : everyDuration(everyMs)
  return `${every} at midnight ${zone}, counted from ${date}`
}

// Both halves of years before and after the rules that some zones changed.
const samples = [2005, 2010, 2017, 2026, 2035].flatMap((year) => [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)])

/** By how much the shown clock is past the beat, in milliseconds; null where that changes over time. */
function steadyShift({ everyMs, zone, alignZone = 'UTC' }: HeartbeatSchedule): number | null {
  if (zone === alignZone) return 0
  const shifts = new Set(
    samples.map((at) => {
      const apart = offsetAt(zone, at) - offsetAt(alignZone, at)
      return ((apart % everyMs) + everyMs) % everyMs
    }),
  )
  const [shift = 0] = shifts
  return shifts.size === 1 && shift % 60_000 === 0 ? shift : null
}

// Counted from midnight, a beat that divides the hour is at the same minutes of all of them.
function minutesPast(everyMs: number, shift: number): string {
  const step = everyMs / 60_000
  if (step === 1) return ', on the minute'
  const first = shift / 60_000
  const minutes = Array.from(
    { length: 60 / step },
    (_, index) => `:${String(first + index * step).padStart(2, '0')}`,
  )
  if (first === 0 && step === 60) return ', on the hour'
  if (first === 0 && step === 30) return `, on the hour and half past (${listed(minutes)})`
  if (minutes.length <= 4) return ` at ${listed(minutes)}`
  const some = minutes.slice(0, 3).join(', ')
  return first === 0 ? `, on the hour and from there (${some} ...)` : ` at ${some} and so on`
}
