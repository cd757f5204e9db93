import { expect, test } from 'vitest'
import { parse } from './parse.ts'
import { preview } from './preview.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }

test.each([
  'every weekday at 9 check example.com and tell me only if something is wrong',
  'Summarise the channel every Friday at 16:00 in #ops',
  'remind me in 20 minutes to call mum',
  'check the shop every 20 minutes between 9 and 5, at most 3 messages a day',
  'when a lead is created, write to #sales',
  'tell me if disk is over 80 %',
  'can you check the backups on the first Monday of the month?',
  'remind me of the Monday meeting',
])('shows while one types what the draft will say: %s', (text) => {
  const { pieces } = parse(text, setting)
  const shown = preview(text, setting).pieces
  expect(shown.when).toEqual(pieces.when)
  for (const name of ['where', 'tell', 'notificationsPerDay'] as const) {
    if (pieces[name]?.source === 'stated') expect(shown[name]).toEqual(pieces[name])
    else expect(shown[name]).toBeUndefined()
  }
})

test.each(['what happens every Monday?', 'why did the check not run at 3?', 'hello there', ''])(
  'highlights nothing in talk: %s',
  (text) => {
    expect(preview(text, setting)).toEqual({ pieces: {}, questions: [] })
  },
)
