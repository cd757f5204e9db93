import { segmentAt } from '../clock/zone-offsets.ts'
import type { Fires } from '../fires/fires.ts'

export interface Walk {
  fires: Fires
  /** The wall clock by which gaps are measured; null where real time is what counts. */
  zone: string | null
  from: number
  until: number
  most: number
}

/** The smallest gap that is found on the way, nominal where clocks change; infinite where nothing follows. */
export function walkedGap({ fires, zone, from, until, most }: Walk): number {
  let shortest = Number.POSITIVE_INFINITY
  let fire = fires.next(from - 1)
  for (let index = 0; index < most && fire !== null && fire < until && shortest > 1000; index++) {
    const following = fires.next(fire)
    if (following === null) break
    const gap = zone === null ? following - fire : nominalGap(zone, fire, following)
    shortest = Math.min(shortest, gap)
    fire = following
  }
  return shortest
}

/** What the wall clock shows between them. A fire that a change moved says nothing of its pattern. */
function nominalGap(zone: string, fire: number, following: number): number {
  const [one, other] = [segmentAt(zone, fire), segmentAt(zone, following)]
  if (one.offset === other.offset && fire > one.start && following > other.start) return following - fire
  const moved = [one, other].some(
    ({ skipped, start }, index) => skipped > 0 && start === [fire, following][index],
  )
  if (moved) return Number.POSITIVE_INFINITY
  const shown = following + other.offset - fire - one.offset
  return shown > 0 ? shown : following - fire
}
