import { expect, it } from 'vitest'
import { describe } from '../describe.ts'

const cron = (expressions: string[]) => ({
  schedule: { kind: 'cron' as const, expressions, zone: 'UTC' },
})
const many = (expression: (index: number) => string) =>
  cron(Array.from({ length: 24 }, (_, i) => expression(i)))

it.each([
  [
    '0 22-6 * * 1-5',
    'Every hour between 00:00 and 06:00 on weekdays and every hour between 22:00 and 23:00 on weekdays',
  ],
  ['0 9 1-30 * *', 'On days 1 to 30 of every month at 09:00'],
  ['0 9 1-7,15 * *', 'On days 1 to 7 and 15 of every month at 09:00'],
])('shortens %s', (expression, words) => {
  expect(describe(cron([expression]), 'en-GB')).toBe(`${words}, UTC`)
})

it.each([
  ['on all days', many((index) => `${index}-59 * * * * *`)],
  ['on a day of each', many((index) => `* * * ${index + 1} * *`)],
  ['on a day of each at other seconds', many((index) => `${index}-59 * * ${index + 1} * *`)],
])('reads 24 expressions %s in under 10 ms', (_, timing) => {
  const spent = Array.from({ length: 12 }, () => {
    const began = process.cpuUsage()
    describe(timing, 'en-GB')
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })
  expect(Math.min(...spent)).toBeLessThan(10)
})
