import { dayMs } from '../clock/calendar.ts'
import { onWallClock, type WallTimes } from '../clock/wall-clock.ts'
import type { Fires } from './fires.ts'

/**
 * Multiples of an interval by the wall clock of a zone. Up to a day they are counted anew from each midnight, so the
 * last beat of a day is followed by midnight's; longer ones are counted from midnight of 1 January 1970.
 */
export function heartbeatBeats(everyMs: number, zone: string): Fires {
  const times: WallTimes = {
    once: false,
    next(wall) {
      const day = midnightOf(wall, everyMs)
      const beat = day + Math.ceil((wall - day) / everyMs) * everyMs
      return everyMs < dayMs ? Math.min(beat, day + dayMs) : beat
    },
    previous(wall) {
      const day = midnightOf(wall, everyMs)
      return day + Math.floor((wall - day) / everyMs) * everyMs
    },
  }
  return onWallClock(zone, times)
}

const midnightOf = (wall: number, everyMs: number) => (everyMs < dayMs ? Math.floor(wall / dayMs) * dayMs : 0)
