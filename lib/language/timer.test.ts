import { expect, it } from 'vitest'
import { readSentence } from './phrase/sentence.ts'
import { readTimer } from './timer.ts'
import { tokenize } from './tokenize.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: '-02:00', locale: 'en-US' }
const read = (text: string) => readTimer(readSentence(text, tokenize(text)), setting)?.value

it.each([
  ['set a timer for 10 minutes', '2026-11-20T10:52:00Z'],
  ['start a countdown for an hour and a half', '2026-11-20T12:12:00Z'],
  ['give me a 20 minute timer', '2026-11-20T11:02:00Z'],
  ['can you set the timer to an hour', '2026-11-20T11:42:00Z'],
  ['set a reminder for fifteen minutes to change the laundry', '2026-11-20T10:57:00Z'],
])('%s goes off at %s', (text, at) => {
  expect(read(text)).toEqual({ kind: 'schedule', schedule: { kind: 'at', at, zone: 'Etc/GMT+2' } })
})

it.each(['set a timer', 'set an alarm for seven', 'wait 10 minutes', 'remind me for the 10 minute talk'])(
  '%s is no timer',
  (text) => {
    expect(read(text)).toBeUndefined()
  },
)
