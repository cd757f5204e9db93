import { expect, test } from 'vitest'
import { isoDate } from './calendar.ts'
import { holidayDay, holidayWord } from './holidays.ts'

const dayOf = (name: string, year: number) => {
  const day = holidayDay(name.split(' ').map(holidayWord).join(' '), year)
  return day === null ? null : isoDate(day)
}

test.each([
  ['easter', 2024, '2024-03-31'],
  ['easter', 2025, '2025-04-20'],
  ['easter', 2038, '2038-04-25'],
  ['good friday', 2026, '2026-04-03'],
  ['pentecost', 2026, '2026-05-24'],
  ['thanksgiving', 2026, '2026-11-26'],
  ['black friday', 2024, '2024-11-29'],
  ['memorial day', 2026, '2026-05-25'],
  ["mother's day", 2026, '2026-05-10'],
  ['mothers day', 2026, '2026-05-10'],
  ["new year's eve", 2026, '2026-12-31'],
])('%s of %d is %s', (name, year, expected) => {
  expect(dayOf(name, year)).toBe(expected)
})

test('a name that is no holiday has no day', () => {
  expect(dayOf('laundry day', 2026)).toBeNull()
})
