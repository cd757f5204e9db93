import { expect, it, describe as suite } from 'vitest'
import { describe } from './describe.ts'
import type { CronSchedule, Timing } from './schema.ts'

const zone = 'Europe/Vienna'
const cron = (expression: string | string[], more: Partial<CronSchedule> = {}): Timing => ({
  schedule: { kind: 'cron', expressions: [expression].flat(), zone, ...more },
})

suite('a calendar in a sentence', () => {
  it.each([
    ['0 9 * * 1-5', 'Every weekday at 09:00, Vienna time'],
    ['*/20 9-16 * * 1-5', 'Every 20 minutes between 09:00 and 16:40 on weekdays, Vienna time'],
    ['0 8 LW * *', 'On the last working day of every month at 08:00, Vienna time'],
    [
      '0 9 * 1,4,7,10 MON#1',
      'On the first Monday of January, April, July and October every year at 09:00, Vienna time',
    ],
    ['0 9 * * *', 'Every day at 09:00, Vienna time'],
    ['0 9,12 * * *', 'Every day at 09:00 and 12:00, Vienna time'],
    ['* * * * *', 'Every minute, Vienna time'],
    ['* * * * * *', 'Every second, Vienna time'],
    ['*/10 * * * * *', 'Every 10 seconds, Vienna time'],
    ['0 * * * *', 'Every hour, Vienna time'],
    ['5 * * * *', 'Every hour at minute 5, Vienna time'],
    ['5,35 * * * *', 'Every hour at minutes 5 and 35, Vienna time'],
    ['50 */12 * * *', 'Every 12 hours at minute 50, Vienna time'],
    ['0 */6 * * *', 'Every 6 hours, Vienna time'],
    ['*/7 * * * *', 'Every hour at minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56, Vienna time'],
    ['30 1-9 * * *', 'Every hour between 01:30 and 09:30, Vienna time'],
    ['*/30 22-2 * * *', 'Every 30 minutes between 22:00 and 02:30, Vienna time'],
    [
      '*/30 22-2 * * 5',
      'Every 30 minutes between 00:00 and 02:30 on Fridays and every 30 minutes between 22:00 and 23:30 on Fridays, Vienna time',
    ],
    ['0 9 * * 1,3,5', 'Every Monday, Wednesday and Friday at 09:00, Vienna time'],
    ['0 9 * * 1-6', 'Every day from Monday to Saturday at 09:00, Vienna time'],
    ['0 10 * * 0,6', 'Every Saturday and Sunday at 10:00, Vienna time'],
    ['0 9 1,15 * *', 'On the 1st and 15th of every month at 09:00, Vienna time'],
    ['0 9 L * *', 'On the last day of every month at 09:00, Vienna time'],
    ['0 9 L-3 * *', 'On the fourth to last day of every month at 09:00, Vienna time'],
    ['0 9 15W * *', 'On the working day nearest to the 15th of every month at 09:00, Vienna time'],
    ['0 9 1W * *', 'On the first working day of every month at 09:00, Vienna time'],
    ['0 9 * * 5L', 'On the last Friday of every month at 09:00, Vienna time'],
    ['0 9 * * MON#1,MON#3', 'On the first and third Monday of every month at 09:00, Vienna time'],
    ['0 9 25 12 *', 'Every 25 December at 09:00, Vienna time'],
    ['0 9 * 1,3 *', 'Every day in January and March at 09:00, Vienna time'],
    ['0 9 * 3-10 1-5', 'Every weekday from March to October at 09:00, Vienna time'],
    ['0 9 1,15 * 1', 'On the 1st and 15th of every month and every Monday at 09:00, Vienna time'],
    [
      '5,35 8-17 1,15 * 1',
      'Every 30 minutes between 08:05 and 17:35 on the 1st and 15th of every month and on Mondays, Vienna time',
    ],
    [
      '0 9 */10 * SUN',
      'On the 1st, 11th, 21st and 31st of every month, only on Sundays, at 09:00, Vienna time',
    ],
    ['15 30 9 * * *', 'Every day at 09:30:15, Vienna time'],
    ['0 9 31 1-3 *', 'Every 31 January and 31 March at 09:00, Vienna time'],
    ['0 9 L 2,6 *', 'On the last day of February and June every year at 09:00, Vienna time'],
    ['10 */5 * * * *', 'Every 5 minutes at second 10, Vienna time'],
    ['10,40 * * * * *', 'Every minute at seconds 10 and 40, Vienna time'],
    ['@daily', 'Every day at 00:00, Vienna time'],
  ])('%s', (expression, sentence) => {
    expect(describe(cron(expression), 'en-GB')).toBe(sentence)
  })

  it('joins expressions of the same days, and names others one after the other', () => {
    expect(describe(cron(['*/30 9-16 * * 1-5', '0 17 * * 1-5']), 'de-AT')).toBe(
      'Every 30 minutes between 09:00 and 17:00 on weekdays, Vienna time',
    )
    expect(describe(cron(['0 9 * * *', '30 17 * * *']), 'en-GB')).toBe(
      'Every day at 09:00 and 17:30, Vienna time',
    )
    expect(describe(cron(['0 9 * * 1', '0 16 * * 5']), 'en-GB')).toBe(
      'Every Monday at 09:00 and every Friday at 16:00, Vienna time',
    )
  })

  it('falls back to the values of the fields where no pattern shows', () => {
    expect(describe(cron('*/7,*/11 8-17,20 * * *'), 'en-GB')).toBe(
      'At minutes 0, 7, 11, 14, 21, 22, 28, 33, 35, 42, 44, 49, 55 and 56 past hours 8 to 17 and 20, Vienna time',
    )
  })
})

suite('a calendar that a stride thins out', () => {
  const stride = (every: number, unit: 'day' | 'week' | 'month' | 'year') => ({
    stride: { every, unit, from: '2026-11-20' },
  })

  it.each<[string, CronSchedule['stride'], string]>([
    [
      '0 16 * * 5',
      stride(2, 'week').stride,
      'Every other Friday at 16:00, Vienna time, counted from 20 November 2026',
    ],
    [
      '0 9 * * 1,5',
      stride(3, 'week').stride,
      'Every 3 weeks on Monday and Friday at 09:00, Vienna time, counted from 20 November 2026',
    ],
    [
      '0 9 * * *',
      stride(2, 'day').stride,
      'Every other day at 09:00, Vienna time, counted from 20 November 2026',
    ],
    [
      '0 9 * * *',
      stride(2, 'week').stride,
      'Every other week from Monday to Sunday at 09:00, Vienna time, counted from 20 November 2026',
    ],
    [
      '0 9 15 * *',
      stride(2, 'month').stride,
      'Every other month on the 15th at 09:00, Vienna time, counted from 15 January 2027',
    ],
    [
      '0 9 * 11 THU#4',
      stride(3, 'year').stride,
      'Every 3 years on the fourth Thursday of November at 09:00, Vienna time, counted from 26 November 2026',
    ],
    [
      '*/20 * * * 1-5',
      stride(2, 'week').stride,
      'Every 20 minutes every other week on weekdays, Vienna time, counted from 20 November 2026',
    ],
  ])('%s', (expression, thinned, sentence) => {
    expect(describe(cron(expression, thinned ? { stride: thinned } : {}), 'en-GB')).toBe(sentence)
  })
})

suite('limits', () => {
  it.each<[Partial<CronSchedule>, string]>([
    [{ from: '2026-12-03T23:00:00Z' }, 'starting 4 December 2026'],
    [{ from: '2026-12-04T15:00:00Z' }, 'starting 5 December 2026'],
    [{ until: '2026-12-31T23:00:00Z' }, 'until 31 December 2026'],
    [{ until: '2026-12-31T16:00:01Z' }, 'until 31 December 2026 at 17:00'],
    [{ from: '2026-12-03T23:00:00Z', count: 5 }, 'starting 4 December 2026, 5 times'],
    [{ except: { dates: ['2026-12-24', '12-31'] } }, 'except 24 December 2026 and 31 December'],
    [{ except: { weekdays: ['sat', 'sun'], months: [6] } }, 'except on weekends and in June'],
    [
      { except: { holidays: [{ date: '2026-12-25', name: 'Christmas Day' }] } },
      'except Christmas Day (25 December 2026)',
    ],
    [{ jitterMs: 300_000 }, 'each run up to 5 minutes late'],
  ])('%o', (limits, words) => {
    expect(describe(cron('0 9 * * *', limits), 'en-GB')).toBe(`Every day at 09:00, Vienna time, ${words}`)
  })

  it('leaves a large number of holidays uncounted by name', () => {
    const holidays = Array.from({ length: 9 }, (_, day) => ({ date: `2026-12-1${day}`, name: 'Day' }))
    expect(describe(cron('0 9 * * *', { except: { holidays } }), 'en-GB')).toContain('except 9 holidays')
  })
})

suite('windows', () => {
  const windows: Timing['windows'] = {
    zone,
    active: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }],
    quiet: { hours: [{ from: '22:00', to: '07:00' }], meanwhile: 'off' },
  }

  it('are part of the sentence', () => {
    expect(describe({ ...cron('*/20 * * * *'), windows }, 'en-GB')).toBe(
      'Every 20 minutes, Vienna time, only between 08:00 and 18:00 on weekdays, quiet from 22:00 to 07:00',
    )
  })

  it('name their zone where it is another, and the slower cadence', () => {
    const slower = {
      zone: 'UTC',
      quiet: { hours: [{ from: '22:00', to: '07:00' }], meanwhile: { everyMs: 14_400_000 } },
    }
    expect(describe({ ...cron('*/20 * * * *'), windows: slower }, 'en-US')).toBe(
      'Every 20 minutes, Vienna time, quiet from 10:00 PM to 7:00 AM with a run every 4 hours (UTC)',
    )
  })
})

suite('other kinds', () => {
  const hourMs = 3_600_000
  it.each<[string, Timing['schedule']]>([
    ['Once, on Tuesday 24 November 2026 at 15:00, Vienna time', { kind: 'at', at: '2026-11-24T15:00', zone }],
    [
      'Once, on Tuesday 24 November 2026 at 15:00:30, Vienna time',
      { kind: 'at', at: '2026-11-24T14:00:30Z', zone },
    ],
    [
      'Every 90 minutes, counted from 24 November 2026 at 09:00, Vienna time',
      { kind: 'every', everyMs: 1.5 * hourMs, anchor: '2026-11-24T08:00:00Z', zone },
    ],
    [
      'Every 90 minutes, Vienna time, starting 24 November 2026 at 09:00',
      {
        kind: 'every',
        everyMs: 1.5 * hourMs,
        anchor: '2026-11-24T08:00:00Z',
        from: '2026-11-24T08:00:00Z',
        zone,
      },
    ],
    [
      'Every 30 minutes, on the hour and half past (:00 and :30), Vienna time',
      { kind: 'heartbeat', everyMs: hourMs / 2, zone },
    ],
    ['Every 20 minutes at :00, :20 and :40, Vienna time', { kind: 'heartbeat', everyMs: hourMs / 3, zone }],
    ['Every hour, on the hour, Vienna time', { kind: 'heartbeat', everyMs: hourMs, zone }],
    ['Every 4 hours, counted from midnight UTC', { kind: 'heartbeat', everyMs: 4 * hourMs, zone }],
    [
      'Every 50 minutes, counted anew from each midnight Vienna time',
      { kind: 'heartbeat', everyMs: 3_000_000, zone, alignZone: zone },
    ],
    ['Every day at midnight UTC', { kind: 'heartbeat', everyMs: 24 * hourMs, zone }],
  ])('%s', (sentence, schedule) => {
    expect(describe({ schedule }, 'en-GB')).toBe(sentence)
  })
})

suite('the locale', () => {
  it.each([
    ['en-US', 'Every December 25 at 9:00 AM, Vienna time, until December 31, 2026'],
    ['en-GB', 'Every 25 December at 09:00, Vienna time, until 31 December 2026'],
    ['de-AT', 'Every 25 December at 09:00, Vienna time, until 31 December 2026'],
    ['ja', 'Every 25 December at 09:00, Vienna time, until 31 December 2026'],
    ['no locale at all', 'Every 25 December at 09:00, Vienna time, until 31 December 2026'],
  ])('%s decides the clock and the order of dates', (locale, sentence) => {
    expect(describe(cron('0 9 25 12 *', { until: '2026-12-31T23:00:00Z' }), locale)).toBe(sentence)
  })

  it.each([
    ['America/New_York', 'New York time'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', 'UTC-5'],
    ['US/Eastern', 'US/Eastern time'],
  ])('calls %s %s', (name, words) => {
    expect(describe(cron('0 9 * * *', { zone: name }), 'en-GB')).toBe(`Every day at 09:00, ${words}`)
  })
})
