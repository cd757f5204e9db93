import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }

describe('which automation a question is about', () => {
  it.each([
    ['why is the heartbeat so late today', 'heartbeat'],
    ['what did the nightly backup find', 'nightly backup'],
    ['how much has the price watch cost?', 'price watch'],
    ['when will my digest run next', 'digest'],
    ['when was the status check paused?', 'status check'],
    ['did the report go out this morning?', 'report'],
    ['who changed the deploy check?', 'deploy check'],
    ['why did "Morning brief" not run yesterday', 'Morning brief'],
  ])('%s', (text, words) => {
    const { intent, pieces, questions } = parse(text, setting)
    expect([intent, pieces.which?.value, questions]).toEqual(['explain', { kind: 'named', words }, []])
  })

  it.each(['what happened last night?', 'why did it fail?', 'show me what went wrong'])(
    'names none in %j',
    (text) => {
      const { intent, pieces } = parse(text, setting)
      expect([intent, pieces.which]).toEqual(['explain', undefined])
    },
  )
})
