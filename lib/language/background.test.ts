import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import type { Reading } from './schema.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }
const read = (text: string): Reading => parse(text, setting)

function timeOf(reading: Reading): string | undefined {
  const when = reading.pieces.when?.value
  if (when?.kind !== 'schedule') return when?.kind
  return when.schedule.kind === 'cron'
    ? when.schedule.expressions.join(' | ')
    : when.schedule.kind === 'at'
      ? when.schedule.at
      : when.schedule.kind
}

describe('sentences that only tell something', () => {
  it.each([
    [
      'Our standup is at 9:30. Ping me every weekday at 9:20 to join.',
      '20 9 * * 1-5',
      'Ping me to join. Our standup is at 9:30.',
    ],
    [
      'I work from 9 to 5. Tell me every day at noon to take a break.',
      '0 12 * * *',
      'Tell me to take a break. I work from 9 to 5.',
    ],
    [
      "It's my mum's birthday on 5 May. Remind me on 3 May to buy flowers.",
      '2027-05-03T09:00',
      "Remind me to buy flowers. It's my mum's birthday on 5 May.",
    ],
    [
      'Payday is the 25th. Remind me on the 26th of each month to pay rent.',
      '0 9 26 * *',
      'Remind me to pay rent. Payday is the 25th.',
    ],
    [
      'remind me every Monday at 14:00 to call. The office is closed on Fridays.',
      '0 14 * * 1',
      'Remind me to call. The office is closed on Fridays.',
    ],
    [
      'we have lunch at 12, can you list the menu every weekday at 11?',
      '0 11 * * 1-5',
      'List the menu. We have lunch at 12',
    ],
    [
      'is the bakery open on Sundays? wake me on Saturday at 10',
      '2026-11-21T10:00',
      'Wake me. Is the bakery open on Sundays?',
    ],
    ['We like cake.\nBake one every Friday at 15:00', '0 15 * * 5', 'Bake one. We like cake.'],
  ])('set no time of their own: %j', (text, time, what) => {
    const reading = read(text)
    expect([reading.intent, timeOf(reading), reading.pieces.what?.value]).toEqual(['create', time, what])
  })

  it.each([
    [
      'I keep forgetting to take my pills, could you remind me every day at 8am?',
      'Remind me to take my pills',
    ],
    ['I usually forget the milk so please remind me every Saturday at 10am', 'Remind me of the milk'],
    ['My dog needs his pills. Remind me at 8am every day.', 'Remind me that my dog needs his pills.'],
  ])('say what to remind of: %j', (text, what) => {
    expect(read(text).pieces.what?.value).toBe(what)
  })

  it('lend their time where nothing else has one', () => {
    const reading = read('The meeting is tomorrow at 17:00. Please remind me to go.')
    expect([reading.intent, timeOf(reading)]).toEqual(['create', '2026-11-21T17:00'])
  })

  it.each([
    ['Check example.com every hour. It should return 200.', 'Check example.com. It should return 200'],
    ['Back up the data every night at 3:00. I only want to hear about it if it fails.', 'Back up the data'],
    ['check the site every hour. Thanks, see you', 'Check the site'],
  ])('belong to the work where they speak of it: %j', (text, what) => {
    expect(read(text).pieces.what?.value.startsWith(what)).toBe(true)
  })

  it('do not hide what is done to an automation', () => {
    expect(read("I'm on holiday next week. Pause everything until Monday.")).toMatchObject({
      intent: 'pause',
      pieces: { which: { value: { kind: 'all' } }, until: { value: '2026-11-22T23:00:00Z' } },
    })
  })

  it('keep their time where nothing is asked', () => {
    const reading = read("I'll leave every Sunday. It was nice here.")
    expect([reading.intent, timeOf(reading)]).toEqual(['talk', '0 9 * * 0'])
  })
})
