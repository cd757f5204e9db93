import { describe, expect, it } from 'vitest'
import { expressionsOf, firesOf, scheduleOf } from '../testing/read-sentence.ts'

describe('rhythms', () => {
  it.each([
    ['every minute', '* * * * *'],
    ['every 15s', '*/15 * * * * *'],
    ['every 20 minutes', '*/20 * * * *'],
    ['every half hour', '*/30 * * * *'],
    ['every 60 minutes', '0 * * * *'],
    ['hourly', '0 * * * *'],
    ['every 12 hours at minute 50', '50 */12 * * *'],
    ['every hour on the half hour', '30 * * * *'],
    ['10 minutes before every hour', '50 * * * *'],
    ['at 2, 4 and 6 minutes past the hour', '2-6/2 * * * *'],
    ['every minute at second 10 and 40', '10,40 * * * * *'],
    ['hourly at 10 past', '10 * * * *'],
    ['every hour at 12 and 42', '12,42 * * * *'],
    ['every 3 hours at 20 minutes past', '20 */3 * * *'],
    ['every hour at a quarter past', '15 * * * *'],
    ['every hour at :05 and :35', '5,35 * * * *'],
    ['every minute on 20 and 50 seconds', '20,50 * * * * *'],
    ['every minute on the 30th second', '30 * * * * *'],
    ['every quarter hour', '*/15 * * * *'],
    ['roughly every hour', '0 * * * *'],
    ['once a quarter', '0 9 1 */3 *'],
    ['semi-monthly', '0 9 1,15 * *'],
    ['3 x per day', '0 9,13,17 * * *'],
    ['morning, noon and night', '0 9,12,21 * * *'],
    ['mornings and evenings at 8', '0 8,20 * * *'],
    ['every morning before 8', '0 7 * * *'],
    ['every day after lunch', '0 13 * * *'],
    ['every monday first thing', '0 9 * * 1'],
    ['every day', '0 9 * * *'],
    ['every quarter', '0 9 1 */3 *'],
    ['every year', '0 9 1 1 *'],
    ['twice a day', '0 9,17 * * *'],
    ['three times a week', '0 9 * * 1,3,5'],
    ['four times an hour', '*/15 * * * *'],
    ['seven days a week at 5 am', '0 5 * * *'],
    ['on a weekly basis', '0 9 * * 0'],
    ['0 9 * * 1-5', '0 9 * * 1-5'],
    ['run "x" at */15 * * * *', '*/15 * * * *'],
  ])('%s is %s', (text, expected) => {
    expect(expressionsOf(text)).toEqual([expected])
  })

  it.each([
    ['every 90 minutes', 5_400_000, '2026-01-15T11:00:00Z'],
    ['every 90 minutes from 9', 5_400_000, '2026-01-15T09:00:00Z'],
    ['every hour and a half', 5_400_000, '2026-01-15T11:00:00Z'],
    ['every 17 hours', 61_200_000, '2026-01-15T11:00:00Z'],
    ['every 90 secs', 90_000, '2026-01-15T10:08:00Z'],
  ])('%s is an interval', (text, everyMs, anchor) => {
    expect(scheduleOf(text)).toMatchObject({ kind: 'every', everyMs, anchor })
  })

  it('a length that no clock repeats is counted from the beginning of its hours', () => {
    expect(firesOf('every 90 minutes from 9 to 5', 6)).toEqual([
      '2026-01-15T10:30',
      '2026-01-15T12:00',
      '2026-01-15T13:30',
      '2026-01-15T15:00',
      '2026-01-15T16:30',
      '2026-01-16T09:00',
    ])
  })
})

describe('hours of the day', () => {
  it.each([
    ['every 30 minutes from 9am to 5pm', ['*/30 9-16 * * *', '0 17 * * *']],
    ['every hour between 9 and 5', ['0 9-17 * * *']],
    ['every weekday 8am to 5pm on minute 10 and 30', ['10,30 8-16 * * 1-5']],
    ['every hour except between 12 and 1pm', ['0 0-11,13-23 * * *']],
    ['every 30 minutes, not between 22 and 6', ['*/30 6-21 * * *']],
    ['every 10 minutes after 5pm', ['*/10 17-23 * * *']],
    ['every 20 minutes from 8am to 4pm Monday to Thursday', ['*/20 8-15 * * 1-4', '0 16 * * 1-4']],
    ['every 20 minutes during the working day', ['*/20 9-16 * * 1-5', '0 17 * * 1-5']],
    ['hourly except at noon', ['0 0-11,13-23 * * *']],
    ['every 30 minutes but not at 3am', ['*/30 0-2,4-23 * * *', '30 3 * * *']],
    ['every hour before noon', ['0 0-11 * * *']],
    ['every 15 minutes during business hours', ['*/15 9-16 * * 1-5', '0 17 * * 1-5']],
    ['every 6 hours starting at 3am', ['0 3-23/6 * * *']],
    ['every minute between 11:00 AM and 11:10 AM', ['0-10 11 * * *']],
    ['at 9, 12 and 17:30 every weekday', ['0 9,12 * * 1-5', '30 17 * * 1-5']],
    ['every hour from five to nine', ['0 5-9 * * *']],
    ['mon-fri 9-5 every hour', ['0 9-17 * * 1-5']],
    ['every morning at 8 and every evening at 9', ['0 8 * * *', '0 21 * * *']],
    ['monday at 9am and friday at 5pm every week', ['0 9 * * 1', '0 17 * * 5']],
    ['every day at 9 and 5', ['0 9,17 * * *']],
    ['daily at 1 and 3pm', ['0 13,15 * * *']],
    ['every evening at 6', ['0 18 * * *']],
    ['every night at 9pm', ['0 21 * * *']],
    ['nightly at 2am', ['0 2 * * *']],
    ['each day at noon and midnight', ['0 0,12 * * *']],
    ['every weekday at eod', ['59 23 * * 1-5']],
    ['end of every business day', ['0 17 * * 1-5']],
    ['tuesdays and thursdays at 3:15', ['15 15 * * 2,4']],
    ['mondays at 9 and thursdays at 14:00', ['0 9 * * 1', '0 14 * * 4']],
    ['weekdays at 7am, weekends at 9am', ['0 7 * * 1-5', '0 9 * * 6-7']],
    [
      'every 5 mins after 2pm before 3pm also every 5 min after 6pm before 7pm',
      ['*/5 14 * * *', '*/5 18 * * *'],
    ],
  ])('%s', (text, expected) => {
    expect(expressionsOf(text)).toEqual(expected)
  })
})
