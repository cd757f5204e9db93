import { describe, expect, it } from 'vitest'
import { expressionsOf, firesOf, scheduleOf } from '../testing/read-sentence.ts'

describe('days', () => {
  it.each([
    ['every weekday at 9', '0 9 * * 1-5'],
    ['Mo-Fr 8:00', '0 8 * * 1-5'],
    ['mon, wed & fri at 6pm', '0 18 * * 1,3,5'],
    ['At 04:00 PM, Friday through Monday', '0 16 * * 1,5-7'],
    ['every week on the 4th day', '0 9 * * 3'],
    ['monthly on the 15th', '0 9 15 * *'],
    ['every 1st and second of the month', '0 9 1-2 * *'],
    ['every month on days 1 and last at 10:00', '0 10 1,L * *'],
    ['every day from the 25th to the last', '0 9 25-31 * *'],
    ['every month at the beginning', '0 9 1 * *'],
    ['three days before the end of every month', '0 9 L-3 * *'],
    ['every first friday of the month', '0 9 * * 5#1'],
    ['every last friday at 10', '0 10 * * 5L'],
    ['every last working day of the month at 17:00', '0 17 LW * *'],
    ['at 9am on the weekday nearest day 15 of the month', '0 9 15W * *'],
    ['first monday of every quarter at 9am', '0 9 * */3 1#1'],
    ['last day of every quarter', '0 9 L 3-12/3 *'],
    ['every fourth thursday in november', '0 9 * 11 4#4'],
    ['every thanksgiving', '0 9 * 11 4#4'],
    ['on every second tuesday of the month', '0 9 * * 2#2'],
    ['on the 10th, 20th and 30th of each month', '0 9 10,20,30 * *'],
    ['every year on 24 and 31 December', '0 9 24,31 12 *'],
    ['every year at the end of june', '0 9 L 6 *'],
    ['every May', '0 9 1 5 *'],
    ['on the 5th of February, May and August', '0 9 5 2,5,8 *'],
    ['in March and September on the 2nd at 8am', '0 8 2 3,9 *'],
    ['third friday of march and june at 4pm', '0 16 * 3,6 5#3'],
    ['every December 1 through 24', '0 9 1-24 12 *'],
    ['M/W/F at 6pm', '0 18 * * 1,3,5'],
    ['every mon wed fri at 7am', '0 7 * * 1,3,5'],
    ['every month end', '0 9 L * *'],
    ['each 4/15', '0 9 15 4 *'],
    ['every christmas eve at 8am', '0 8 24 12 *'],
    ['every day in June at 9', '0 9 * 6 *'],
    ['every sunday in summer at 10', '0 10 * 6-8 0'],
    ['every monday from February to May', '0 9 * 2-5 1'],
    ['31st of every year', '0 9 31 1 *'],
    ['every 3 months, March through December', '0 9 1 3-12/3 *'],
    ['every 2 days from the 10th to the 20th', '0 9 10-20/2 * *'],
  ])('%s is %s', (text, expected) => {
    expect(expressionsOf(text).join(' ; ')).toBe(expected)
  })

  it('takes a day of the month or a weekday where both are said', () => {
    expect(expressionsOf('Every hour, on day 31 of the month, and on Monday')).toEqual([
      '0 * 31 * *',
      '0 * * * 1',
    ])
  })

  it('takes both where they belong together', () => {
    expect(firesOf('every friday the 13th', 2)).toEqual(['2026-02-13T09:00', '2026-03-13T09:00'])
    expect(firesOf('second to last friday of every month', 2)).toEqual([
      '2026-01-23T09:00',
      '2026-02-20T09:00',
    ])
    expect(firesOf('mondays except the 2nd', 3)).toEqual([
      '2026-01-19T09:00',
      '2026-01-26T09:00',
      '2026-02-09T09:00',
    ])
  })

  it('begins weeks where the person does', () => {
    expect(expressionsOf('weekly')).toEqual(['0 9 * * 0'])
    expect(expressionsOf('weekly', { locale: 'en-GB' })).toEqual(['0 9 * * 1'])
  })

  it.each([
    ['every other friday', { every: 2, unit: 'week', from: '2026-01-16', weekStart: 'sun' }],
    ['biweekly on wednesday', { every: 2, unit: 'week', from: '2026-01-21', weekStart: 'sun' }],
    ['every other weekend', { every: 2, unit: 'week', from: '2026-01-17', weekStart: 'mon' }],
    ['every 3 days at 4pm', { every: 3, unit: 'day', from: '2026-01-15' }],
    ['first friday of every other month', { every: 2, unit: 'month', from: '2026-02-06' }],
    ['every 3rd year on the fourth thursday in november', { every: 3, unit: 'year', from: '2026-11-26' }],
  ])('%s keeps a stride that begins with the next fire', (text, stride) => {
    expect(scheduleOf(text)).toMatchObject({ kind: 'cron', stride })
  })
})

describe('bounds and exceptions', () => {
  it.each([
    ['every day until Friday', { until: '2026-01-17T00:00:00Z' }],
    ['every day at 9 until 24 December', { until: '2026-12-25T00:00:00Z' }],
    ['each thursday until next month', { until: '2026-02-01T00:00:00Z' }],
    ['every day for two weeks', { until: '2026-01-29T10:07:30Z' }],
    ['every day starting Monday', { from: '2026-01-19T00:00:00Z' }],
    ['fridays starting in may for 10 occurrences', { from: '2026-05-01T00:00:00Z', count: 10 }],
    ['fridays twice', { from: '2026-01-15T10:07:30Z', count: 2 }],
    [
      'from 1 March to 30 June every weekday at 8',
      { from: '2026-03-01T00:00:00Z', until: '2026-07-01T00:00:00Z' },
    ],
    [
      'every other thursday starting 5 February at 14:30',
      { from: '2026-02-05T14:30:00Z', expressions: ['30 14 * * 4'] },
    ],
    [
      'every 2 weeks starting 5 February',
      {
        expressions: ['0 9 * * 4'],
        stride: { every: 2, unit: 'week', from: '2026-02-05', weekStart: 'sun' },
      },
    ],
    ['monthly starting on the 20th', { expressions: ['0 9 20 * *'], from: '2026-01-20T00:00:00Z' }],
    [
      'every 6 hours starting tomorrow at 1pm',
      { expressions: ['0 1-23/6 * * *'], from: '2026-01-16T13:00:00Z' },
    ],
    ['every 90 minutes starting tomorrow at 8am', { everyMs: 5_400_000, anchor: '2026-01-16T08:00:00Z' }],
    ['wednesdays from march until june', { from: '2026-03-01T00:00:00Z', until: '2026-06-01T00:00:00Z' }],
    [
      'every 10 minutes for 2 hours starting at 3pm',
      { from: '2026-01-15T15:00:00Z', until: '2026-01-15T17:00:00Z' },
    ],
    [
      'every day between Christmas and New Year',
      { from: '2026-12-25T00:00:00Z', until: '2027-01-02T00:00:00Z' },
    ],
    ['every 10 minutes until 5pm', { until: '2026-01-15T17:00:01Z' }],
    ['daily except weekends', { except: { weekdays: ['sat', 'sun'] } }],
    ['daily except in June', { except: { months: [6] } }],
    ['every weekday except on 24 December', { except: { dates: ['12-24'] } }],
    ['every day except tomorrow', { except: { dates: ['2026-01-16'] } }],
  ])('%s', (text, expected) => {
    expect(scheduleOf(text)).toMatchObject(expected)
  })

  it.each([
    ['every day at 5 pm in Tokyo', 'Asia/Tokyo'],
    ['in Tokyo every day at 9am', 'Asia/Tokyo'],
    ['every day at 9 Vienna time', 'Europe/Vienna'],
    ['every day at midnight America/Los_Angeles', 'America/Los_Angeles'],
    ['check the office in Berlin every day at 9', 'UTC'],
  ])('%s happens in %s', (text, zone) => {
    expect(scheduleOf(text)).toMatchObject({ zone })
  })

  it('takes the zone of the person, even where it is an offset', () => {
    expect(scheduleOf('every day at 9', { zone: '-02:00' })).toMatchObject({ zone: 'Etc/GMT+2' })
  })
})

describe('days that are left out', () => {
  it.each([
    ['every day but Tuesday', ['tue']],
    ['daily bar Sundays at 6pm', ['sun']],
    ['all days except Monday', ['mon']],
    ['every weekday save Friday', ['fri']],
    ['every day of the week but Tuesday at noon', ['tue']],
    ['every day aside from weekends', ['sat', 'sun']],
  ])('%s', (text, weekdays) => {
    expect(scheduleOf(text)).toMatchObject({ except: { weekdays } })
  })
})

describe('every other one', () => {
  it.each([
    'alternate Thursdays',
    'on alternating Thursdays',
    'every alternate Thursday',
    'biweekly Thursdays',
  ])('%s', (text) => {
    expect(scheduleOf(text)).toMatchObject({ expressions: ['0 9 * * 4'], stride: { every: 2, unit: 'week' } })
  })
})

describe('years and weeks', () => {
  it.each([
    ['every day in 2027', '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z'],
    ['every Monday from 2027 to 2029', '2027-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    ['every Friday in week 12', '2026-03-16T00:00:00Z', '2026-03-23T00:00:00Z'],
  ])('%s', (text, from, until) => {
    expect(scheduleOf(text)).toMatchObject({ from, until })
  })

  it('counts files, not years, where a noun follows', () => {
    expect(scheduleOf('every day look in 2027 files')).not.toHaveProperty('from')
  })

  it('begins at once where a stretch of the year is running', () => {
    const now = new Date('2026-07-10T08:00:00Z')
    const schedule = scheduleOf('every day from 1 June to 31 August at 7am', { now })
    expect(schedule).toMatchObject({ expressions: ['0 7 * * *'], until: '2026-09-01T00:00:00Z' })
    expect(schedule).not.toHaveProperty('from')
  })
})

describe('a zone after a time', () => {
  it.each([
    ['every Wednesday at 3pm Eastern', 'America/New_York'],
    ['daily at 9:30 Berlin', 'Europe/Berlin'],
    ['every day at 8am send the Berlin report', 'UTC'],
  ])('%s', (text, zone) => {
    expect(scheduleOf(text)).toMatchObject({ zone })
  })
})
