import type { Fires } from './fires.ts'
import { heartbeatBeats } from './heartbeat-beats.ts'
import type { OpenTime } from './open-time.ts'

const mostTries = 20_000

/** In quiet time, only the first fire at or after each beat of the cadence remains. */
export function slowedFires(fires: Fires, { hours, everyMs, zone }: NonNullable<OpenTime['slowed']>): Fires {
  const beats = heartbeatBeats(everyMs, zone)
  const firstSinceBeat = (fire: number) => {
    const beat = beats.previous(fire + 1)
    return beat === null ? null : fires.next(beat - 1)
  }
  return {
    next(after) {
      let fire = fires.next(after)
      for (let tries = 0; fire !== null && tries < mostTries; tries++) {
        if (!hours.holds(fire) || firstSinceBeat(fire) === fire) return fire
        const beat = beats.next(fire) ?? Number.POSITIVE_INFINITY
        fire = fires.next(Math.min(beat, hours.changesAfter(fire)) - 1)
      }
      return null
    },
    previous(before) {
      let fire = fires.previous(before)
      for (let tries = 0; fire !== null && tries < mostTries; tries++) {
        if (!hours.holds(fire)) return fire
        const first = firstSinceBeat(fire)
        const since = hours.sameSince(fire)
        if (first !== null && first >= since) return first
        fire = fires.previous(since)
      }
      return null
    },
  }
}
