import { expect, it } from 'vitest'
import { parse } from './parse.ts'

const setting = { now: new Date('2026-06-17T10:07:00Z'), zone: 'UTC', locale: 'en-GB' }
const whatOf = (text: string) => parse(text, setting).pieces.what?.value

it.each([
  [
    'remind me on 3 July at noon to book a band for the summer party',
    'Remind me to book a band for the summer party',
  ],
  ['remind me on 3 July at noon to water the winter garden', 'Remind me to water the winter garden'],
  [
    'remind me tomorrow at 9am to prepare slides for the Monday meeting',
    'Remind me to prepare slides for the Monday meeting',
  ],
  [
    'remind me every Friday at 9am to buy snacks for the weekend trip',
    'Remind me to buy snacks for the weekend trip',
  ],
  ['list orders older than 30 days every Monday', 'List orders older than 30 days'],
])('%j keeps the days that name a thing', (text, what) => {
  expect(whatOf(text)).toBe(what)
})

it('takes the day of a name as the time where no other is said', () => {
  expect(parse('remind me of the Monday meeting', setting).pieces.when?.value).toMatchObject({
    schedule: { at: '2026-06-22T09:00' },
  })
})
