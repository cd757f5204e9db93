import { describe, expect, test } from 'vitest'
import { at, daily, explained, type Row, zone } from './testing/explained.ts'

const rows: Row[] = [
  [
    'nothing due names the schedule and its neighbours',
    { asked: '2026-10-21T10:00:00Z' },
    'not-due',
    'Nothing was due: its schedule is “Every day at 09:00, Vienna time”; the one before was due at 09:00, the next one is due on Thursday 22 October at 09:00.',
  ],
  [
    'closed hours',
    {
      asked: '2026-10-21T02:00:00Z',
      spec: {
        trigger: { kind: 'cron', expressions: ['0 * * * *'], zone },
        windows: { zone, quiet: { hours: [{ from: '22:00', to: '07:00' }], meanwhile: 'off' } },
      },
    },
    'closed-hours',
    'Its 04:00 run was left out because that was within its quiet hours; the one before was due on Tuesday 20 October at 21:00, the next one was due at 07:00.',
  ],
  [
    'outside of active hours',
    {
      asked: '2026-10-21T18:00:00Z',
      now: '2026-10-22T12:00:00Z',
      spec: {
        trigger: { kind: 'cron', expressions: ['0 * * * *'], zone },
        windows: { zone, active: [{ from: '08:00', to: '18:00' }] },
      },
    },
    'closed-hours',
    'Its 20:00 run was left out because that was outside of its active hours; the one before was due on Wednesday 21 October at 17:00, the next one was due at 08:00.',
  ],
  [
    'an excluded day',
    { asked: '2026-10-21T07:00:00Z', spec: { trigger: { ...daily, except: { weekdays: ['wed'] } } } },
    'excluded',
    'Its 09:00 run was left out because it leaves out Wednesdays; the one before was due on Tuesday 20 October at 09:00, the next one is due on Thursday 22 October at 09:00.',
  ],
  [
    'a holiday',
    {
      asked: '2026-10-26T08:00:00Z',
      now: '2026-10-26T12:00:00Z',
      spec: { trigger: { ...daily, except: { holidays: [{ date: '2026-10-26', name: 'National Day' }] } } },
    },
    'excluded',
    'Its 09:00 run was left out because Monday 26 October was a holiday (National Day); the one before was due on Sunday 25 October at 09:00, the next one is due on Tuesday 27 October at 09:00.',
  ],
  [
    'clocks that went back',
    {
      asked: '2026-10-25T01:30:00Z',
      now: '2026-10-25T12:00:00Z',
      spec: { trigger: { kind: 'cron', expressions: ['30 2 * * *'], zone } },
    },
    'clocks-changed',
    'Clocks went back, so the clock showed 02:30 twice that day, and it ran the first time only.',
  ],
  [
    'a run that a gap of the clocks moved',
    {
      asked: '2026-03-29T01:00:00Z',
      now: '2026-03-29T12:00:00Z',
      spec: { trigger: { kind: 'cron', expressions: ['30 2 * * *'], zone } },
      automation: { createdAt: at('2026-01-01T00:00:00Z') },
      changes: [{ at: at('2026-01-01T00:00:00Z') }],
      runs: [
        {
          because: 'schedule 03:00 Europe/Vienna, on time',
          scheduledFor: at('2026-03-29T01:00:00Z'),
          startedAt: at('2026-03-29T01:00:00Z'),
          finishedAt: at('2026-03-29T01:00:01Z'),
        },
      ],
    },
    'ran',
    'It ran on schedule 03:00 Europe/Vienna, on time, and succeeded after 1.0 s; the clock skipped its own time that day.',
  ],
  [
    'before it existed',
    { asked: '2026-09-21T07:00:00Z' },
    'not-created',
    'It did not exist yet: Olga made it on Thursday 1 October at 10:00, Vienna time.',
  ],
  [
    'paused, with who and until when',
    {
      changes: [
        { at: at('2026-10-20T10:00:00Z'), kind: 'paused', state: 'paused', words: 'Paused by Ada' },
        { at: at('2026-10-21T10:00:00Z'), kind: 'resumed', state: 'active', words: 'Resumed by Ada' },
      ],
    },
    'paused',
    'It was paused from Tuesday 20 October at 12:00 until 12:00 (Paused by Ada), so its 09:00 run did not come.',
  ],
  [
    'deleted and restored',
    {
      changes: [
        { at: at('2026-10-20T10:00:00Z'), kind: 'deleted', state: 'deleted', words: 'Deleted by Ada' },
        {
          at: at('2026-10-21T10:00:00Z'),
          kind: 'restored',
          state: 'active',
          actorName: 'Olga',
          words: 'Restored by Olga',
        },
      ],
    },
    'deleted',
    'It had been deleted on Tuesday 20 October at 12:00 (Deleted by Ada), until Olga restored it at 12:00.',
  ],
  [
    'finished',
    {
      automation: { state: 'finished' },
      changes: [
        {
          at: at('2026-10-20T07:00:00Z'),
          kind: 'finished',
          state: 'finished',
          words: 'Its last instant has come',
        },
      ],
    },
    'finished',
    'It had finished on Tuesday 20 October at 09:00 (Its last instant has come): there was no instant left.',
  ],
  [
    'an earlier version had another schedule',
    {
      asked: '2026-10-20T06:00:00Z',
      versions: { 1: {}, 2: { trigger: { ...daily, expressions: ['0 8 * * *'] } } },
      changes: [
        { at: at('2026-10-20T10:00:00Z'), kind: 'edited', version: 2, actorName: 'Ada', words: 'Earlier' },
      ],
    },
    'other-schedule',
    'Its schedule was another one then (version 1: “Every day at 09:00, Vienna time”); now it is “Every day at 08:00, Vienna time”, since Ada changed it on Tuesday 20 October at 12:00.',
  ],
  [
    'an instant that was due by an earlier version and has a run is told by the run',
    {
      asked: '2026-10-21T07:00:00Z',
      versions: { 1: {}, 2: { trigger: { ...daily, expressions: ['0 8 * * *'] } } },
      changes: [{ at: at('2026-10-21T10:00:00Z'), kind: 'edited', version: 2 }],
      runs: [{}],
    },
    'ran',
    'It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and succeeded after 1.2 s.',
  ],
  [
    'no schedule at all',
    { spec: { trigger: { kind: 'manual' } } },
    'by-hand',
    'Nothing was due: it has no schedule, and only a person runs it.',
  ],
  [
    'past its end',
    { asked: '2026-10-21T07:00:00Z', spec: { trigger: { ...daily, until: '2026-10-20T00:00:00Z' } } },
    'finished',
    'Its schedule had ended: its last run was due on Monday 19 October at 09:00, Vienna time.',
  ],
  [
    'before its schedule began',
    { asked: '2026-10-10T07:00:00Z', spec: { trigger: { ...daily, from: '2026-10-20T00:00:00Z' } } },
    'not-due',
    'Its schedule began on Tuesday 20 October at 02:00, Vienna time, and its first run was due on Tuesday 20 October at 09:00.',
  ],
  [
    'due a moment ago',
    { now: '2026-10-21T07:00:01Z', automation: { nextFireAt: at('2026-10-21T07:00:00Z') } },
    'overdue',
    'It was due at 09:00, Vienna time, a moment ago, and is about to be looked at.',
  ],
  [
    'due for long, and no worker is there',
    { now: '2026-10-21T12:00:00Z', automation: { nextFireAt: at('2026-10-21T07:00:00Z') } },
    'overdue',
    'It was due at 09:00, Vienna time, and no worker has looked at it yet: what becomes of it is decided as soon as one is back.',
  ],
  [
    'so long ago that its run is no longer kept',
    { now: '2027-10-21T12:00:00Z', automation: { nextFireAt: at('2027-10-22T07:00:00Z') } },
    'no-longer-kept',
    'It was due on Wednesday 21 October 2026 at 09:00, Vienna time, and what came of it is no longer kept: runs are kept for 90 days.',
  ],
  [
    'a due instant without any trace is not explained away',
    {},
    'unaccounted',
    'It was due at 09:00, Vienna time, by version 1, and there is no trace of it, which should never be: please report it.',
  ],
]

describe('a minute that is over, and why nothing ran in it', () => {
  test.each(rows)('%s', (_, given, kind, sentence) => {
    expect(explained(given)).toMatchObject({ kind, sentence })
  })
})
