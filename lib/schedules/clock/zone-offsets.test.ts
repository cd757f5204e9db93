import { describe, expect, it } from 'vitest'
import { quickestMs } from '../testing/quickest-ms.ts'
import { nextTransition, offsetAt, segmentAt } from './zone-offsets.ts'

const at = (instant: string) => Date.parse(instant)
const hours = (count: number) => count * 3_600_000

describe('the offset of a zone', () => {
  it.each([
    ['Europe/Vienna', '2026-01-01T00:00:00Z', 1],
    ['Europe/Vienna', '2026-07-01T00:00:00Z', 2],
    ['Europe/Vienna', '2100-07-01T00:00:00Z', 2],
    ['America/St_Johns', '2026-01-01T00:00:00Z', -3.5],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 10.5],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -10],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 14],
    // a summer time of one week
    ['America/Recife', '2000-10-12T00:00:00Z', -2],
    // of seconds, and before the epoch
    ['Africa/Monrovia', '1969-06-01T00:00:00Z', -44.5 / 60],
    ['UTC', '1901-01-01T00:00:00Z', 0],
    // by the sun, and a day back to the year 0
    ['America/New_York', '0001-01-01T00:00:00Z', -(4 + 56 / 60 + 2 / 3600)],
  ])('of %s at %s is %d hours', (zone, instant, offset) => {
    expect(offsetAt(zone, at(instant))).toBe(hours(offset))
  })

  it('changes to the second at which the clocks do', () => {
    const change = at('2026-03-29T01:00:00Z')
    expect(offsetAt('Europe/Vienna', change - 1)).toBe(hours(1))
    expect(offsetAt('Europe/Vienna', change)).toBe(hours(2))
  })
})

describe('many zones in turn', () => {
  it('are all remembered', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const ask = () => zones.map((zone) => offsetAt(zone, at('2026-01-01T00:00:00Z')))
    ask()
    expect(quickestMs(ask)).toBeLessThan(10)
  })
})

describe('the next change of clocks', () => {
  it.each([
    ['Europe/Vienna', '2026-01-01T00:00:00Z', '2026-03-29T01:00:00.000Z', 1, 2],
    ['Europe/Vienna', '2026-03-29T01:00:00Z', '2026-10-25T01:00:00.000Z', 2, 1],
    ['Australia/Lord_Howe', '2026-05-01T00:00:00Z', '2026-10-03T15:30:00.000Z', 10.5, 11],
    ['Pacific/Apia', '2011-12-01T00:00:00Z', '2011-12-30T10:00:00.000Z', -10, 14],
    ['America/New_York', '2099-12-01T00:00:00Z', '2100-03-14T07:00:00.000Z', -5, -4],
  ])('of %s after %s is at %s', (zone, after, when, before, afterwards) => {
    const transition = nextTransition(zone, at(after))
    expect(transition && new Date(transition.at).toISOString()).toBe(when)
    expect(transition).toMatchObject({ before: hours(before), after: hours(afterwards) })
  })

  it.each(['UTC', 'Asia/Kolkata'])('does not exist in %s', (zone) => {
    expect(nextTransition(zone, at('2026-01-01T00:00:00Z'))).toBeNull()
  })
})

describe('a stretch with one offset', () => {
  it('joins the one before without a hole, for a hundred years', () => {
    let segment = segmentAt('Europe/Vienna', at('1950-01-01T00:00:00Z'))
    while (segment.end < at('2050-01-01T00:00:00Z')) {
      const following = segmentAt('Europe/Vienna', segment.end)
      expect(following.start).toBe(segment.end)
      expect(following.skipped).toBe(Math.max(0, following.offset - segment.offset))
      expect(following.repeatedUntil - following.start).toBe(Math.max(0, segment.offset - following.offset))
      segment = following
    }
  })
})
