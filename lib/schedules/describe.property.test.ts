import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from './describe.ts'
import { nextFire } from './next-fire.ts'
import type { Schedule, Timing } from './schema.ts'
import { oddZones } from './testing/odd-zones.ts'
import { randomMoment } from './testing/random-timing.ts'

const mostFires = 30

function firesOf(timing: Timing, after: Date): string[] {
  const fires: string[] = []
  for (let fire = nextFire(timing, after); fire && fires.length < mostFires; fire = nextFire(timing, fire)) {
    fires.push(fire.toISOString())
  }
  return fires
}

const shifted = (instant: string | undefined, ms: number) =>
  instant && new Date(Date.parse(instant) + ms).toISOString().replace('.000Z', 'Z')

/** The same but for one thing, which a sentence that is too short would leave out. */
function variantsOf({ schedule, windows }: Timing, zone: string, ms: number): Timing[] {
  const others: Schedule[] = [{ ...schedule, zone }]
  if (schedule.kind !== 'at') {
    if (schedule.from) others.push({ ...schedule, from: shifted(schedule.from, ms) })
    if (schedule.until) others.push({ ...schedule, until: shifted(schedule.until, ms) })
    if (schedule.count) others.push({ ...schedule, count: schedule.count + 1 })
  }
  if (schedule.kind === 'every') others.push({ ...schedule, anchor: shifted(schedule.anchor, ms) ?? '' })
  if (schedule.kind === 'heartbeat') {
    others.push({ ...schedule, alignZone: zone }, { ...schedule, alignZone: undefined })
  }
  if (schedule.kind === 'cron' && schedule.stride) {
    const { stride } = schedule
    const day = new Date(Date.parse(stride.from) + Math.sign(ms) * 86_400_000).toISOString().slice(0, 10)
    others.push({ ...schedule, stride: { ...stride, from: day } })
    others.push({ ...schedule, stride: { ...stride, weekStart: stride.weekStart === 'sun' ? 'mon' : 'sun' } })
  }
  const timings = others.map((other): Timing => ({ schedule: other, ...(windows && { windows }) }))
  return windows ? [...timings, { schedule, windows: { ...windows, zone } }] : timings
}

const shift = fc.constantFrom(-86_400_000, -3_600_000, -60_000, -1000, 1000, 60_000, 3_600_000, 86_400_000)

test('two timings have one sentence only if they fire at the same instants', () => {
  fc.assert(
    fc.property(randomMoment, fc.constantFrom(...oddZones), shift, ({ timing, after }, zone, ms) => {
      const sentence = describe(timing, 'en-GB')
      for (const other of variantsOf(timing, zone, ms)) {
        if (describe(other, 'en-GB') !== sentence) continue
        expect(
          firesOf(other, after),
          `${sentence}\n${JSON.stringify(timing)}\n${JSON.stringify(other)}`,
        ).toEqual(firesOf(timing, after))
      }
    }),
    { numRuns: 600 },
  )
}, 60_000)

test('timings that nothing connects have one sentence only if they fire at the same instants', () => {
  const known = new Map<string, Timing>()
  fc.assert(
    fc.property(randomMoment, ({ timing, after }) => {
      const sentence = describe(timing, 'en-GB')
      const other = known.get(sentence)
      known.set(sentence, timing)
      if (other) expect(firesOf(other, after), sentence).toEqual(firesOf(timing, after))
    }),
    { numRuns: 1500 },
  )
}, 60_000)
