import { describe, expect, it } from 'vitest'
import { parseCron } from './parse-cron.ts'

const read = (expression: string) => {
  const parsed = parseCron(expression)
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.cron
}
const refused = (expression: string) => {
  const parsed = parseCron(expression)
  return parsed.ok ? null : parsed.refusal
}
const through = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('an expression', () => {
  it.each([
    ['5 * * * *', 'minutes', [5]],
    ['*/20 * * * *', 'minutes', [0, 20, 40]],
    ['10/20 * * * *', 'minutes', [10, 30, 50]],
    ['5-11/3 * * * *', 'minutes', [5, 8, 11]],
    ['50-2 * * * *', 'minutes', [0, 1, 2, ...through(50, 59)]],
    ['57-5/3 * * * *', 'minutes', [0, 3, 57]],
    ['30,0,30 * * * *', 'minutes', [0, 30]],
    ['0 22-2 * * *', 'hours', [0, 1, 2, 22, 23]],
    ['0 0 * 10-3 *', 'months', [1, 2, 3, 10, 11, 12]],
    ['0 0 * jan,SEP *', 'months', [1, 9]],
    ['*/30 * * * * *', 'seconds', [0, 30]],
    ['0 9 * * *', 'seconds', [0]],
  ] as const)('%s names its %s', (expression, field, values) => {
    expect(read(expression)[field]).toEqual(values)
  })

  it.each([
    ['0', [0]],
    ['7', [0]],
    ['SUN', [0]],
    ['mon-FRI', [1, 2, 3, 4, 5]],
    ['FRI-TUE', [0, 1, 2, 5, 6]],
    ['5-7', [0, 5, 6]],
    ['7-2', [0, 1, 2]],
    ['SUN-SUN', [0]],
    ['7-7', [0]],
    ['0-7', through(0, 6)],
    ['TUE/2', [2, 4, 6]],
  ])('names the weekdays of %s', (weekdays, values) => {
    expect(read(`0 0 * * ${weekdays}`).daysOfWeek.days).toEqual(values)
  })

  it('knows the ends of months, weekdays near a day, and weekdays by their number', () => {
    const { daysOfMonth, daysOfWeek } = read('0 0 L,L-3,LW,l-3w,15W * MON#2,5L,thu-FRI#l')
    expect(daysOfMonth.beforeLast).toEqual([0, 3])
    expect(daysOfMonth.weekdayNearestBeforeLast).toEqual([0, 3])
    expect(daysOfMonth.weekdayNearest).toEqual([15])
    expect(daysOfWeek.nth).toEqual([{ weekday: 1, nth: 2 }])
    expect(daysOfWeek.last).toEqual([5, 4, 5])
  })

  it.each([
    ['@daily', '0 0 * * *'],
    ['@WeeklY', '0 0 * * 0'],
    ['@annually', '0 0 1 1 *'],
    ['@every_second', '* * * * * *'],
    ['\t0  9 * * *\n', '0 9 * * *'],
    ['0 0 9 ? * 1-5 *', '0 0 9 ? * 1-5'],
  ])('%s is another way to write %s', (one, other) => {
    expect(read(one)).toEqual(read(other))
  })

  it.each([
    ['0 9 * * *', false],
    ['0,30 9,17 * * *', false],
    ['0 9 1-5 */2 MON-FRI', false],
    ['0 * * * *', true],
    ['30 1-9 * * *', true],
    ['*/30 2 13 3 *', true],
    ['0-30 30 1 * * *', true],
  ])('%s is like an interval: %s', (expression, intervalLike) => {
    expect(read(expression).intervalLike).toBe(intervalLike)
  })

  it.each([
    ['0 0 1 * *', true, false],
    ['0 0 */2 * MON', false, true],
    ['0 0 1-31 * ?', true, false],
  ])('%s restricts the day of the month (%s) and of the week (%s)', (expression, ofMonth, ofWeek) => {
    const { daysOfMonth, daysOfWeek } = read(expression)
    expect([daysOfMonth.restricted, daysOfWeek.restricted]).toEqual([ofMonth, ofWeek])
  })
})

describe('a refusal', () => {
  it.each([
    ['60 9 * * *', 'minutes', undefined],
    ['0-60 * * * *', 'minutes', '0-59 * * * *'],
    ['*/0 * * * *', 'minutes', undefined],
    ['0 24 * * FRI', 'hours', undefined],
    ['0 9 * * MONDAY-FRIDAY', 'days of week', '0 9 * * MON-FRI'],
    ['0 9 * * MONDAY,TUESDAY', 'days of week', '0 9 * * MON,TUE'],
    ['MON 9 * * *', 'minutes', '0 9 * * MON'],
    ['0 MON * * *', 'hours', undefined],
    ['@every 5m', 'expression', '*/5 * * * *'],
    ['@every 2h', 'expression', '0 */2 * * *'],
    ['@every 90m', 'expression', undefined],
    ['@every', 'expression', undefined],
    ['@minutely', 'expression', '@every_minute'],
    ['0 24 * * *', 'hours', '0 0 * * *'],
    ['0 0 0 * *', 'days of month', '0 0 1 * *'],
    ['0 0 * JANUARY *', 'months', '0 0 * JAN *'],
    ['0 0 * * SUNDAY', 'days of week', '0 0 * * SUN'],
    ['0 0 * * mon-friday', 'days of week', '0 0 * * mon-FRI'],
    ['0 0 * * 5#6', 'days of week', '0 0 * * 5L'],
    ['0 0 * * 2#MON', 'days of week', '0 0 * * MON#2'],
    ['0 0 * * LFRI', 'days of week', '0 0 * * FRIL'],
    ['0 0 W15 * *', 'days of month', '0 0 15W * *'],
    ['5/* * * * *', 'minutes', '*/5 * * * *'],
    ['*\\5 * * * *', 'minutes', '*/5 * * * *'],
    ['0;30 * * * *', 'minutes', '0,30 * * * *'],
    ['0 9–17 * * *', 'hours', '0 9-17 * * *'],
    ['0,30, * * * *', 'minutes', '0,30 * * * *'],
    ['0 9 * * MON - FRI', 'expression', '0 9 * * MON-FRI'],
    ['*/60 * * * *', 'minutes', '0 * * * *'],
    ['0 9 MON * *', 'days of month', '0 9 * * MON'],
    ['? 9 * * *', 'minutes', '* 9 * * *'],
    ['0 9 * MON', 'days of month', '0 9 * * MON'],
    ['0 9 *', 'months', '0 9 * * *'],
    ['@week', 'expression', '@weekly'],
    ['@day', 'expression', '@daily'],
    ['0 0 9 * * * 2027', 'expression', '0 0 9 * * *'],
  ])('of "%s" names %s and offers %s', (expression, field, suggestion) => {
    const refusal = refused(expression)
    expect(refusal?.field).toBe(field)
    expect(refusal?.message.toLowerCase().startsWith(`${field}: `)).toBe(true)
    expect(refusal?.suggestion).toBe(suggestion)
  })

  it.each([
    ['- * * * * *', 'seconds'],
    ['-1 * * * *', 'minutes'],
    ['1/ * * * *', 'minutes'],
    ['1-2-3 * * * *', 'minutes'],
    ['1/2/3 * * * *', 'minutes'],
    ['* 1/24 * * *', 'hours'],
    ['* L * * *', 'hours'],
    ['* * 32 * *', 'days of month'],
    ['* * 1-2W * *', 'days of month'],
    ['* * 1LW * *', 'days of month'],
    ['* * 4#1 * *', 'days of month'],
    ['* * L-31 * *', 'days of month'],
    ['* * * 13 *', 'months'],
    ['* * * LW *', 'months'],
    ['* * * * L', 'days of week'],
    ['* * * * 8', 'days of week'],
    ['* * * * SUN#050', 'days of week'],
    ['* * * * *#2', 'days of week'],
    ['* * *', 'months'],
    ['', 'expression'],
    ['@', 'expression'],
    ['* * * * * * * *', 'expression'],
  ])('of "%s" names %s', (expression, field) => {
    expect(refused(expression)?.field).toBe(field)
  })

  it.each(['0 9 * * MON,TUESDAY', '61 24 * * *', '* * , * *', '5#6#7 * * * *', 'L', '@', '* * * * 2-SUNDAY'])(
    'of "%s" offers only what can be read',
    (expression) => {
      const suggestion = refused(expression)?.suggestion
      expect(suggestion === undefined || parseCron(suggestion).ok).toBe(true)
    },
  )
})
