import type { Transition } from '../clock/zone-offsets.ts'
import { firesBetween } from '../fires-between.ts'
import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { Timing } from '../schema.ts'
import { type Format, secondOfWall } from '../words/describe-format.ts'
import { everyDuration, listed } from '../words/describe-words.ts'

const mostNamed = 3

/** "it runs every 20 minutes as usual, so 02:00 to 03:00 runs twice" */
export function noteOfOverlap(timing: Timing, change: Transition, format: Format): string | null {
  const { at, before, after } = change
  const repeatedMs = before - after
  const once = firesBetween(timing, new Date(at - repeatedMs), new Date(at), 4000)
  const again = firesBetween(timing, new Date(at), new Date(at + repeatedMs), 4000)
  const clock = (wall: number) => format.clock(secondOfWall(wall))
  const named = (fires: readonly Date[], offset: number) =>
    namedRuns(fires.map((fire) => clock(fire.getTime() + offset)))

  if (again.length === 0)
    return once.length === 0 ? null : firstPass(once.map((fire) => clock(fire.getTime() + before)))
  const beat = steadyBeat(timing, [...once, ...again])
  if (beat === null) return `${named(again, after)} twice`
  return `it runs ${everyDuration(beat)} as usual, so ${clock(at + after)} to ${clock(at + before)} runs twice`
}

function firstPass(clocks: readonly string[]): string {
  const shown = clocks.length === 1 ? clocks[0] : 'them'
  return `${namedRuns(clocks)} once, the first time that the clock shows ${shown}`
}

function namedRuns(clocks: readonly string[]): string {
  if (clocks.length === 1) return `the ${clocks[0]} run happens`
  if (clocks.length <= mostNamed) return `the ${listed(clocks)} runs happen`
  return `the runs from ${clocks[0]} to ${clocks.at(-1)} happen`
}

/** The one distance between all of them, the run before and the one after; null when distances differ. */
function steadyBeat(timing: Timing, fires: readonly Date[]): number | null {
  const [first] = fires
  const last = fires.at(-1)
  const around = first && last ? [previousFire(timing, first), ...fires, nextFire(timing, last)] : []
  const instants = around.filter((fire) => fire !== null && fire !== undefined).map((fire) => fire.getTime())
  const gaps = new Set(instants.slice(1).map((instant, index) => instant - (instants[index] ?? 0)))
  const [gap] = gaps
  return gaps.size === 1 && gap !== undefined ? gap : null
}
