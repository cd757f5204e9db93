import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '#lib/schedules/describe.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import { parse } from './parse.ts'

const now = new Date('2026-11-20T10:42:10Z')
const weekday = fc.constantFrom('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
const month = fc.constantFrom('January', 'March', 'June', 'October', 'December')
const ordinal = fc.constantFrom('first', 'second', 'third', 'last')
const time = fc.constantFrom('00:05', '06:30', '9am', '12:15', '5:45 pm', 'noon', 'midnight', '23:59')
const dayOfMonth = fc.integer({ min: 1, max: 28 })

const days = fc.oneof(
  fc.constantFrom('every day', 'every weekday', 'every weekend', 'every other day', 'every working day'),
  fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }).map((names) => `every ${names.join(' and ')}`),
  weekday.map((name) => `every other ${name}`),
  fc.tuple(ordinal, weekday).map(([nth, name]) => `on the ${nth} ${name} of the month`),
  dayOfMonth.map((day) => `on day ${day} of every month`),
  // not the 24th, which an ending leaves out
  fc.tuple(month, fc.integer({ min: 1, max: 23 })).map(([name, day]) => `every ${name} ${day}`),
  fc.constantFrom('on the last day of every month', 'on the last working day of the month'),
  fc.tuple(fc.integer({ min: 2, max: 5 }), weekday).map(([n, name]) => `every ${n} weeks on ${name}`),
)
const calendar = fc
  .tuple(days, fc.uniqueArray(time, { minLength: 1, maxLength: 3 }))
  .map(([when, times]) => `${when} at ${times.join(' and ')}`)
const interval = fc
  .tuple(
    fc.constantFrom('every 5 minutes', 'every 20 minutes', 'every hour', 'every 2 hours', 'every 6 hours'),
    fc.constantFrom('', ' on weekdays', ' between 9 am and 5 pm', ' on Mondays', ' in March'),
  )
  .map(([pace, limit]) => pace + limit)
const ending = fc.constantFrom(
  '',
  ' in Tokyo',
  ' New York time',
  ' except on 24 December',
  ' until 31 December 2027',
  ' starting 1 February 2027',
  ' for 5 times',
)
const sentences = fc.tuple(fc.oneof(calendar, interval), ending).map(([when, rest]) => when + rest)

function timingOf(text: string, locale: string): Timing | null {
  const when = parse(text, { now, zone: 'Europe/Vienna', locale }).pieces.when?.value
  if (when?.kind !== 'schedule') return null
  return { schedule: when.schedule, ...(when.windows && { windows: when.windows }) }
}

function firesOf(timing: Timing | null): string[] {
  const fires: string[] = []
  let after = now
  while (timing !== null && fires.length < 12) {
    const next = nextFire(timing, after)
    if (next === null) break
    fires.push(next.toISOString())
    after = next
  }
  return fires
}

test('the description of a sentence, read again, fires at the same instants', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom('en-GB', 'en-US'), (sentence, locale) => {
      const timing = timingOf(sentence, locale)
      expect(timing, sentence).not.toBeNull()
      if (timing === null) return
      const said = describe(timing, locale)
      expect(firesOf(timingOf(said, locale)), `${sentence} → ${said}`).toEqual(firesOf(timing))
    }),
    { numRuns: 800 },
  )
})
