import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'
import type { Reading } from '../schema.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }
const read = (text: string): Reading => parse(text, setting)

describe('which automations', () => {
  it.each([
    ['pause everything in #ops until Monday', { kind: 'channel', name: 'ops' }],
    ['pause everything', { kind: 'all' }],
    ['delete all my reminders', { kind: 'all' }],
    ['run the status check now', { kind: 'named', words: 'status check' }],
    ['resume "Morning brief"', { kind: 'named', words: 'Morning brief' }],
    ['cancel the daily digest', { kind: 'named', words: 'daily digest' }],
    ['move the report to 8:30', { kind: 'named', words: 'report' }],
    ['make it 10 instead', { kind: 'latest' }],
    ['run it again', { kind: 'latest' }],
  ])('%s', (text, which) => {
    expect(read(text).pieces.which?.value).toEqual(which)
  })

  it.each(['pause it', 'delete it', 'stop'])('asks which where %j does not say', (text) => {
    const reading = read(text)
    expect(reading.pieces.which?.source).toBe('asked')
    expect(reading.questions[0]).toMatchObject({
      about: 'which',
      choices: [{ value: { kind: 'latest' } }, { value: { kind: 'all' } }],
    })
  })

  it.each([
    ['pause everything in #ops until Monday', '2026-11-22T23:00:00Z'],
    ['pause the heartbeat for two weeks', '2026-12-04T10:42:00Z'],
    ['pause it until tomorrow at 15:00', '2026-11-21T14:00:00Z'],
  ])('%s ends at %s', (text, until) => {
    expect(read(text).pieces.until?.value).toBe(until)
  })
})
