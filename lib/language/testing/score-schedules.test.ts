import { describe, expect, it } from 'vitest'
import { judge, type ScheduleRow } from './score-schedules.ts'

const row: ScheduleRow = {
  id: 'own',
  phrase: 'every other monday',
  ref: '2026-01-15T10:00:00Z',
  tz: 'UTC',
  expected: { kind: 'recurring' },
  fires: ['2026-01-19T00:00:00Z', '2026-02-02T00:00:00Z', '2026-02-16T00:00:00Z', '2026-03-02T00:00:00Z'],
  compare: 'date',
  tier: 'core',
}

function isRight(
  changed: Partial<ScheduleRow>,
  fires: string[],
  kind: 'recurring' | 'once' | 'none' = 'recurring',
) {
  return judge([{ ...row, ...changed }], () => ({ kind, fires, questions: 0 }))[0]?.right
}

const mornings = [
  '2026-01-19T09:00:00Z',
  '2026-02-02T09:00:00Z',
  '2026-02-16T09:00:00Z',
  '2026-03-02T09:00:00Z',
]
const nextWeek = [
  '2026-01-26T09:00:00Z',
  '2026-02-09T09:00:00Z',
  '2026-02-23T09:00:00Z',
  '2026-03-09T09:00:00Z',
]

describe('judging a reading', () => {
  it('compares days, whatever the hour', () => {
    expect(isRight({}, mornings)).toBe(true)
    expect(isRight({}, nextWeek)).toBe(false)
    expect(isRight({}, mornings.slice(0, 2))).toBe(false)
  })

  it('compares instants where the row wants them', () => {
    expect(isRight({ compare: 'instant' }, mornings)).toBe(false)
    expect(isRight({ compare: 'instant', fires: mornings }, mornings)).toBe(true)
  })

  it('leaves the phase free where only the spacing counts', () => {
    expect(isRight({ compare: 'spacing' }, nextWeek)).toBe(true)
    expect(isRight({ compare: 'spacing' }, ['2026-01-19T09:00:00Z', '2026-01-26T09:00:00Z'])).toBe(false)
  })

  it('wants the same pace, and lets months be as long as they are', () => {
    expect(isRight({ compare: 'frequency' }, nextWeek)).toBe(true)
    const yearly = ['2027-01-01T09:00:00Z', '2028-01-01T09:00:00Z', '2029-01-01T09:00:00Z']
    const fires = ['2026-01-15T00:00:00Z', '2027-01-15T00:00:00Z', '2028-01-15T00:00:00Z']
    expect(isRight({ compare: 'frequency', fires }, yearly)).toBe(true)
    expect(isRight({ compare: 'frequency', fires }, mornings)).toBe(false)
  })

  it('wants an instant inside the stretch that was named', () => {
    const once = {
      compare: 'grain-start',
      expected: { kind: 'once', grain: 'week' },
      fires: ['2026-01-19T00:00:00Z'],
    } as const
    expect(isRight(once, ['2026-01-21T09:00:00Z'], 'once')).toBe(true)
    expect(isRight(once, ['2026-01-27T09:00:00Z'], 'once')).toBe(false)
  })

  it('never forgives another kind', () => {
    expect(isRight({}, mornings, 'once')).toBe(false)
    expect(isRight({ compare: 'none', expected: { kind: 'none' }, fires: null }, [], 'none')).toBe(true)
    expect(isRight({ compare: 'none', expected: { kind: 'none' }, fires: null }, mornings)).toBe(false)
  })
})
