import { describe, expect, test } from 'vitest'
import { at, daily, explained, type Row, zone } from './testing/explained.ts'

const rows: Row[] = [
  [
    'will run, unless',
    { asked: '2026-10-22T07:00:00Z' },
    'will-run',
    'It will run on Thursday 22 October at 09:00, Vienna time, in 19 h, unless somebody pauses or changes it, or the run before it is still under way.',
  ],
  [
    'later in this very minute',
    { now: '2026-10-21T06:59:59Z', asked: '2026-10-21T07:00:00Z' },
    'will-run',
    'It will run at 09:00, Vienna time, in 1.0 s, unless somebody pauses or changes it, or the run before it is still under way.',
  ],
  [
    'limits are named',
    {
      asked: '2026-10-22T07:00:00Z',
      spec: { budget: { runsPerDay: 1, perDayMicros: 1000 }, execution: { overlap: 'cancel-previous' } },
    },
    'will-run',
    'It will run on Thursday 22 October at 09:00, Vienna time, in 19 h, unless somebody pauses or changes it, or its limit of 1 run a day is reached, or its budget is spent.',
  ],
  [
    'not due',
    { asked: '2026-10-22T09:00:00Z' },
    'not-due',
    'Nothing is due: its schedule is “Every day at 09:00, Vienna time”; the one before is due on Thursday 22 October at 09:00, the next one is due on Friday 23 October at 09:00.',
  ],
  [
    'paused for good',
    { asked: '2026-10-22T07:00:00Z', automation: { state: 'paused', stopReason: 'Paused by Ada' } },
    'paused',
    'It is paused (Paused by Ada), so its 09:00 run on Thursday 22 October will not come; it runs again once somebody resumes it.',
  ],
  [
    'paused until later',
    {
      asked: '2026-10-22T07:00:00Z',
      automation: { state: 'paused', pausedUntil: at('2026-10-23T00:00:00Z') },
    },
    'paused',
    'It is paused until Friday 23 October at 02:00, Vienna time, so its 09:00 run will not come.',
  ],
  [
    'after its pause',
    {
      asked: '2026-10-23T07:00:00Z',
      automation: { state: 'paused', pausedUntil: at('2026-10-23T00:00:00Z') },
    },
    'will-run',
    'It will run on Friday 23 October at 09:00, Vienna time, in 43 h, after its pause ends on Friday 23 October at 02:00, unless somebody pauses or changes it, or the run before it is still under way.',
  ],
  [
    'everything is stopped',
    { asked: '2026-10-22T07:00:00Z', isStopped: true },
    'stopped',
    'It is due on Thursday 22 October at 09:00, Vienna time, and will be skipped unless somebody starts this workspace again: everything in it is stopped.',
  ],
  [
    'deleted',
    {
      asked: '2026-10-22T07:00:00Z',
      automation: { state: 'deleted' },
      changes: [
        { at: at('2026-10-20T07:00:00Z'), kind: 'deleted', state: 'deleted', words: 'Deleted by Ada' },
      ],
    },
    'deleted',
    'It will not run: it was deleted (Deleted by Ada).',
  ],
  [
    'finished',
    {
      asked: '2026-10-22T07:00:00Z',
      automation: { state: 'finished', stopReason: 'Its last instant has come' },
    },
    'finished',
    'It will not run: it has finished (Its last instant has come), and has no instant left.',
  ],
  [
    'only by hand',
    { asked: '2026-10-22T07:00:00Z', spec: { trigger: { kind: 'manual' } } },
    'by-hand',
    'It will not run by itself: it has no schedule, and only a person runs it.',
  ],
  [
    'a gap of the clocks to come',
    {
      asked: '2027-03-28T01:00:00Z',
      now: '2027-03-27T12:00:00Z',
      spec: { trigger: { kind: 'cron', expressions: ['30 2 * * *'], zone } },
    },
    'will-run',
    'It will run on Sunday 28 March at 03:00, Vienna time, because the clock skips its own time that day, in 13 h, unless somebody pauses or changes it, or the run before it is still under way.',
  ],
  [
    'past the end of its schedule',
    { asked: '2026-10-25T08:00:00Z', spec: { trigger: { ...daily, until: '2026-10-24T00:00:00Z' } } },
    'finished',
    'Its schedule will have ended: its last run is due on Friday 23 October at 09:00, Vienna time.',
  ],
]

describe('a minute to come', () => {
  test.each(rows)('%s', (_, given, kind, sentence) => {
    expect(explained(given)).toMatchObject({ kind, sentence })
  })
})

test('the run that it is about is named, and the fires around it', () => {
  expect(explained({ runs: [{}] })).toMatchObject({
    runId: 'run_1',
    previous: '2026-10-20T07:00:00.000Z',
    next: '2026-10-22T07:00:00.000Z',
  })
})
