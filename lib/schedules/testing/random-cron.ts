import fc from 'fast-check'

const numbers = (min: number, max: number) => fc.integer({ min, max })

/** One field: a star, a value, a list, a range (also one that wraps), a step. */
function field(min: number, max: number): fc.Arbitrary<string> {
  const value = numbers(min, max)
  const step = numbers(1, max - min)
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('*') },
    { weight: 6, arbitrary: value.map(String) },
    { weight: 3, arbitrary: fc.array(value, { minLength: 2, maxLength: 4 }).map((list) => list.join(',')) },
    { weight: 2, arbitrary: fc.tuple(value, value).map(([a, b]) => `${a}-${b}`) },
    { weight: 2, arbitrary: step.map((n) => `*/${n}`) },
    { weight: 1, arbitrary: fc.tuple(value, step).map(([a, n]) => `${a}/${n}`) },
    { weight: 1, arbitrary: fc.tuple(value, value, step).map(([a, b, n]) => `${a}-${b}/${n}`) },
  )
}

const named = (names: readonly string[]) => fc.constantFrom(...names)

const daysOfMonth = fc.oneof(
  { weight: 6, arbitrary: fc.constant('*') },
  { weight: 5, arbitrary: field(1, 31) },
  { weight: 1, arbitrary: fc.constantFrom('?', 'L', 'LW', 'L-3', 'L-3W', 'L-30', '1,L', '15W,LW') },
  { weight: 1, arbitrary: numbers(1, 31).map((day) => `${day}W`) },
)

const months = fc.oneof(
  { weight: 6, arbitrary: fc.constant('*') },
  { weight: 3, arbitrary: field(1, 12) },
  { weight: 1, arbitrary: named(['JAN', 'mar,SEP', 'NOV-FEB']) },
)

const daysOfWeek = fc.oneof(
  { weight: 6, arbitrary: fc.constant('*') },
  { weight: 3, arbitrary: fc.tuple(numbers(0, 7), numbers(0, 7)).map(([a, b]) => `${a},${b}`) },
  { weight: 2, arbitrary: fc.tuple(numbers(0, 6), numbers(0, 6)).map(([a, b]) => `${a}-${b}`) },
  { weight: 1, arbitrary: numbers(1, 6).map((n) => `*/${n}`) },
  { weight: 1, arbitrary: fc.tuple(numbers(0, 7), numbers(1, 5)).map(([day, nth]) => `${day}#${nth}`) },
  {
    weight: 1,
    arbitrary: named(['?', 'MON-FRI', 'fri-tue', 'SUN', '5L', 'FRI#L', 'MON#1,WED#3', 'SAT,3#2']),
  },
)

const clock = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(field(0, 59), field(0, 23)).map((fields) => fields.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.tuple(field(0, 59), field(0, 59), field(0, 23)).map((fields) => fields.join(' ')),
  },
  // Where clocks change, most of all.
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('0', '30', '*/20', '15,45'),
        fc.constantFrom('0', '1', '2', '3', '0-3', '*/2', '23'),
      )
      .map((fields) => fields.join(' ')),
  },
)

export const randomCron: fc.Arbitrary<string> = fc
  .tuple(clock, daysOfMonth, months, daysOfWeek)
  .map((fields) => fields.join(' '))
