import { describe, expect, it } from 'vitest'
import { firesBetween } from './fires-between.ts'
import { nextFire } from './next-fire.ts'
import { previousFire } from './previous-fire.ts'
import { cron, every, firesInTurn, heartbeat, short, vienna, within } from './testing/fires-in-turn.ts'

describe('a change of clocks', () => {
  it.each([
    // 02:00 to 03:00 is left out on 29 March: 01:00Z
    ['30 2 * * *', '2026-03-28T12:00:00Z', ['2026-03-29T01:00', '2026-03-30T00:30']],
    ['0,30 2 * * *', '2026-03-28T12:00:00Z', ['2026-03-29T01:00', '2026-03-30T00:00']],
    ['*/20 2 29 3 *', '2026-03-28T12:00:00Z', ['2026-03-29T01:00', '2027-03-29T00:00']],
    ['0 2,3 * * *', '2026-03-28T12:00:00Z', ['2026-03-29T01:00', '2026-03-30T00:00']],
    ['0 * * * *', '2026-03-28T23:30:00Z', ['2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T02:00']],
    // 02:00 to 03:00 is shown twice on 25 October: from 00:00Z and from 01:00Z
    ['30 2 * * *', '2026-10-24T12:00:00Z', ['2026-10-25T00:30', '2026-10-26T01:30']],
    ['30 2 * * *', '2026-10-25T00:45:00Z', ['2026-10-26T01:30']],
    ['*/30 2 * * *', '2026-10-24T12:00:00Z', ['2026-10-25T00:00', '2026-10-25T00:30', '2026-10-25T01:00']],
    ['30 1-9 * * *', '2026-10-25T00:00:00Z', ['2026-10-25T00:30', '2026-10-25T01:30', '2026-10-25T02:30']],
  ])('%s fires after %s at %j', (expression, after, expected) => {
    expect(firesInTurn(cron(expression), after, expected.length)).toEqual(expected)
  })

  it('of half an hour is followed too', () => {
    const timing = cron('0,30 2 * * *', { zone: 'Australia/Lord_Howe' })
    expect(firesInTurn(timing, '2026-10-03T12:00:00Z', 2)).toEqual(['2026-10-03T15:30', '2026-10-04T15:00'])
  })

  it('that skips a whole day makes one fire of it, at the beginning of the next', () => {
    const timing = cron('0 9,17 * * *', { zone: 'Pacific/Apia' })
    expect(firesInTurn(timing, '2011-12-30T04:00:00Z', 3)).toEqual([
      '2011-12-30T10:00',
      '2011-12-30T19:00',
      '2011-12-31T03:00',
    ])
  })

  it('before 1970 is no different', () => {
    const timing = cron('30 9 27 9 *')
    expect(previousFire(timing, new Date('1968-01-01T00:00:00Z'))).toEqual(new Date('1967-09-27T08:30:00Z'))
  })
})

describe('days', () => {
  it.each([
    [
      '0 0 1,15 * MON',
      '2026-06-01T00:00:00Z',
      ['2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29', '2026-07-01'],
    ],
    ['0 0 */10 * MON', '2026-01-01T00:00:00Z', ['2026-05-11', '2026-06-01']],
    ['0 0 LW * *', '2026-01-01T00:00:00Z', ['2026-01-30', '2026-02-27']],
    ['0 0 31W * *', '2026-01-01T00:00:00Z', ['2026-01-30', '2026-03-31', '2026-05-29']],
    ['0 0 L-30 * *', '2026-01-02T00:00:00Z', ['2026-03-01']],
    ['0 0 29 2 *', '2096-02-29T00:00:00Z', ['2104-02-29']],
    ['0 0 * 2 FRI#5', '2026-01-01T00:00:00Z', ['2036-02-29']],
  ])('of %s after %s are %j', (expression, after, expected) => {
    const timing = cron(expression, { zone: 'UTC' })
    expect(firesInTurn(timing, after, expected.length)).toEqual(expected.map((day) => `${day}T00:00`))
  })

  it.each([
    [{ every: 2, unit: 'week', from: '2026-11-04' }, ['2026-11-02', '2026-11-06', '2026-11-16']],
    [
      { every: 2, unit: 'week', from: '2026-11-08', weekStart: 'sun' },
      ['2026-11-09', '2026-11-13', '2026-11-23'],
    ],
    [{ every: 3, unit: 'month', from: '2026-12-24' }, ['2026-12-04', '2026-12-07', '2026-12-11']],
    [{ every: 2, unit: 'year', from: '2025-01-01' }, ['2027-01-01', '2027-01-04', '2027-01-08']],
    [{ every: 4, unit: 'day', from: '2026-11-02' }, ['2026-11-02', '2026-11-06', '2026-11-30']],
  ] as const)('in a stride of %j are %j', (stride, expected) => {
    const timing = cron('0 0 * * MON,FRI', { zone: 'UTC', stride })
    expect(firesInTurn(timing, '2026-11-01T12:00:00Z', 3)).toEqual(expected.map((day) => `${day}T00:00`))
  })

  it('are left out by date, by day of the year, weekday, month and holiday, in the zone', () => {
    const except = {
      dates: ['2026-12-22', '12-24'],
      weekdays: ['sun' as const],
      months: [1],
      holidays: [{ date: '2026-12-28', name: 'Closed' }],
    }
    const days = firesInTurn(cron('30 23 * * *', { except }), '2026-12-20T12:00:00Z', 9).map((fire) =>
      fire.slice(5, 10),
    )
    expect(days).toEqual(['12-21', '12-23', '12-25', '12-26', '12-29', '12-30', '12-31', '02-01', '02-02'])
  })

  it('are left out of intervals and beats too', () => {
    const except = { weekdays: ['sat' as const, 'sun' as const] }
    expect(firesInTurn(every(86_400_000, { except }), '2026-11-19T12:00:00Z', 2)).toEqual([
      '2026-11-20T00:00',
      '2026-11-23T00:00',
    ])
    expect(firesInTurn(heartbeat(720, { except }), '2026-11-20T00:00:00Z', 2)).toEqual([
      '2026-11-20T12:00',
      '2026-11-23T00:00',
    ])
  })
})

describe('bounds', () => {
  it('hold the fires from the beginning on and before the end', () => {
    const timing = cron('0 * * * *', { from: '2026-11-20T10:00:00Z', until: '2026-11-20T12:00:00Z' })
    expect(firesInTurn(timing, '2026-01-01T00:00:00Z', 9)).toEqual(['2026-11-20T10:00', '2026-11-20T11:00'])
    expect(previousFire(timing, new Date('2027-01-01T00:00:00Z'))).toEqual(new Date('2026-11-20T11:00:00Z'))
    expect(previousFire(timing, new Date('2026-11-20T10:00:00Z'))).toBeNull()
  })

  it('count the fires that are left by exclusions and windows', () => {
    const timing = within(
      every(3_600_000, { from: '2026-11-20T00:00:00Z', count: 3, except: { dates: ['2026-11-21'] } }),
      { active: [{ from: '22:00', to: '00:00' }] },
    )
    const expected = ['2026-11-20T22:00', '2026-11-20T23:00', '2026-11-22T22:00']
    expect(firesInTurn(timing, '2026-11-01T00:00:00Z', 9)).toEqual(expected)
    expect(previousFire(timing, new Date('2027-01-01T00:00:00Z'))).toEqual(new Date('2026-11-22T22:00:00Z'))
  })
})

describe('an interval', () => {
  it('is whole intervals away from its anchor, before and after', () => {
    expect(firesInTurn(every(5_400_000), '2025-12-31T21:00:00Z', 3)).toEqual([
      '2025-12-31T22:30',
      '2026-01-01T00:00',
      '2026-01-01T01:30',
    ])
  })
})

describe('a single instant', () => {
  it.each([
    ['2026-11-21T10:00', '2026-11-21T09:00'],
    ['2026-11-21T10:00:00Z', '2026-11-21T10:00'],
    ['2026-03-29T02:30', '2026-03-29T01:00'],
    ['2026-10-25T02:30', '2026-10-25T00:30'],
  ])('%s in Vienna is %s', (at, expected) => {
    expect(firesInTurn({ schedule: { kind: 'at', at, zone: vienna } }, '2026-01-01T00:00:00Z', 2)).toEqual([
      expected,
    ])
  })
})

describe('a list of fires', () => {
  const timing = cron('0 0 * * * *', { zone: 'UTC' })

  it('begins with its first instant, ends before its last, and is bounded', () => {
    const [from, to] = [new Date('2026-11-20T00:00:00Z'), new Date('2026-11-20T03:00:00Z')]
    expect(firesBetween(timing, from, to).map(short)).toEqual([
      '2026-11-20T00:00',
      '2026-11-20T01:00',
      '2026-11-20T02:00',
    ])
    expect(firesBetween(timing, from, to, 2)).toHaveLength(2)
    expect(firesBetween(timing, from, new Date('2030-01-01T00:00:00Z'))).toHaveLength(1000)
  })

  it('is empty at the ends of time and for what is no date', () => {
    expect(nextFire(timing, new Date(8.64e15))).toBeNull()
    expect(previousFire(timing, new Date(-8.64e15))).toBeNull()
    expect(nextFire(timing, new Date(Number.NaN))).toBeNull()
    expect(firesBetween(timing, new Date(Number.NaN), new Date(0))).toEqual([])
  })

  it('of several expressions holds an instant of both once', () => {
    const both = cron('0 9 * * *', { zone: 'UTC', expressions: ['0 9 * * *', '0 9,10 * * FRI'] })
    expect(firesInTurn(both, '2026-11-19T12:00:00Z', 3)).toEqual([
      '2026-11-20T09:00',
      '2026-11-20T10:00',
      '2026-11-21T09:00',
    ])
  })

  it('of an expression that can not be read is empty', () => {
    expect(nextFire(cron('61 * * * *'), new Date('2026-11-20T00:00:00Z'))).toBeNull()
  })
})
