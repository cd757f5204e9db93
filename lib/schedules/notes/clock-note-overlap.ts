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
  const once = clocksWithin(timing, { from: at - (before - after), to: at, offset: before }, format)
  const again = clocksWithin(timing, { from: at, to: at + (before - after), offset: after }, format)
  if (once.length === 0 && again.length === 0) return null
  if (again.length === 0) return firstPass(once)
  const beat = steadyBeat(timing, at)
  if (beat !== null) {
    const [first, last] = [at + after, at + before].map((wall) => format.clock(secondOfWall(wall)))
    return `it runs ${everyDuration(beat)} as usual, so ${first} to ${last} runs twice`
  }
  const both = again.filter((clock) => once.includes(clock))
  if (both.length > 0) return `${namedRuns(both)} twice`
  return `${namedRuns(again)} once, the second time that the clock shows ${shown(again)}`
}

interface Pass {
  from: number
  to: number
  offset: number
}

/** All of them where they are few; otherwise enough to tell that they are not, the last of them last. */
function clocksWithin(timing: Timing, { from, to, offset }: Pass, format: Format): string[] {
  const clock = (fire: Date) => format.clock(secondOfWall(fire.getTime() + offset))
  const some = firesBetween(timing, new Date(from), new Date(to), mostNamed + 1)
  const last = some.length > mostNamed ? previousFire(timing, new Date(to)) : null
  return [...(last ? [...some.slice(0, -1), last] : some)].map(clock)
}

const firstPass = (clocks: readonly string[]): string =>
  `${namedRuns(clocks)} once, the first time that the clock shows ${shown(clocks)}`

const shown = (clocks: readonly string[]) => (clocks.length === 1 ? clocks[0] : 'them')

function namedRuns(clocks: readonly string[]): string {
  if (clocks.length === 1) return `the ${clocks[0]} run happens`
  if (clocks.length <= mostNamed) return `the ${listed(clocks)} runs happen`
  return `the runs from ${clocks[0]} to ${clocks.at(-1)} happen`
}

const walked = 200
const probeMs = 37 * 60_000
const aroundMs = 14 * 3_600_000

/** The one distance between runs, near the change and all day long around it; null where there is none. */
function steadyBeat(timing: Timing, at: number): number | null {
  const first = nextFire(timing, new Date(at - 1))
  const second = first && nextFire(timing, first)
  if (!first || !second) return null
  const beat = second.getTime() - first.getTime()
  const follows = (after: number) => nextFire(timing, new Date(after))?.getTime()
  let fire = previousFire(timing, first)?.getTime() ?? at
  for (let step = 0; step < walked && fire < at + aroundMs; step++, fire += beat) {
    if (follows(fire) !== fire + beat) return null
  }
  // what beats by the second is walked for minutes only
  for (let probe = at - aroundMs; probe < at + aroundMs; probe += probeMs) {
    const next = follows(probe) ?? Number.POSITIVE_INFINITY
    if (next > probe + beat) return null
  }
  return beat
}
