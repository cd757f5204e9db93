import { describe, expect, test } from 'vitest'
import { at, explained, type Row, zone } from './testing/explained.ts'

const rows: Row[] = [
  [
    'a run says its declared reason, its lateness and its outcome',
    { runs: [{}] },
    'ran',
    'It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and succeeded after 1.2 s.',
  ],
  [
    'a retried run says at which attempt',
    { runs: [{ attempt: 2, finishedAt: at('2026-10-21T07:03:41Z') }] },
    'ran',
    'It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and succeeded after 3 min 41 s, at the second attempt.',
  ],
  [
    'a failed run says what was said, and why it was not tried again',
    { runs: [{ state: 'failed', reason: 'permanent', error: 'check: example.com answered 404.' }] },
    'ran',
    'It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and failed after 1.2 s with “check: example.com answered 404”; trying again would not have helped.',
  ],
  [
    'a dead run says that no attempt is left',
    { runs: [{ state: 'dead', reason: 'attempts-exhausted', attempt: 6, error: 'No answer.' }] },
    'ran',
    'It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and failed for good after 1.2 s with “No answer”; all 6 attempts failed.',
  ],
  [
    'a run that waits for its next attempt says when that is',
    {
      now: '2026-10-21T07:00:10Z',
      runs: [
        { state: 'queued', finishedAt: null, availableAt: at('2026-10-21T07:00:32Z'), error: 'No answer.' },
      ],
    },
    'ran',
    'It began on schedule 09:00 Europe/Vienna, 0.2 s late, and is tried again at 09:00:32, after 1 attempt failed with “No answer”.',
  ],
  [
    'a run under way says since when',
    {
      now: '2026-10-21T07:00:20Z',
      runs: [{ state: 'running', finishedAt: null, startedAt: at('2026-10-21T07:00:04Z') }],
    },
    'ran',
    'It began on schedule 09:00 Europe/Vienna, 0.2 s late, and has been under way since 09:00:04.',
  ],
  [
    'a waiting run says what it asks',
    { runs: [{ state: 'waiting', finishedAt: null, question: 'Did the mail arrive?' }] },
    'ran',
    'It began on schedule 09:00 Europe/Vienna, 0.2 s late, and waits for an answer: “Did the mail arrive?”.',
  ],
  [
    'a skip says its reason',
    { runs: [{ state: 'skipped', reason: 'overlap', attempt: 0, startedAt: null }] },
    'skipped',
    'It was due at 09:00, Vienna time, and was skipped because the run before it was still under way.',
  ],
  [
    'a run that was canceled before it began says why',
    { runs: [{ state: 'canceled', reason: 'paused', attempt: 0, startedAt: null }] },
    'canceled',
    'It was due at 09:00, Vienna time, but the automation was paused before it started.',
  ],
  [
    'a run that was canceled under way says after how long',
    { runs: [{ state: 'canceled', reason: 'person' }] },
    'ran',
    'It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and was stopped after 1.2 s because a person canceled it.',
  ],
  [
    'an outage says from when to when, how many, and what stands for them',
    {
      spec: { trigger: { kind: 'cron', expressions: ['* * * * *'], zone } },
      asked: '2026-10-21T07:05:00Z',
      runs: [
        {
          state: 'missed',
          reason: 'not-running',
          missedUntil: at('2026-10-21T07:12:00Z'),
          missedCount: 13,
          startedAt: null,
          createdAt: at('2026-10-21T07:13:20Z'),
        },
        {
          id: 'run_2',
          scheduledFor: at('2026-10-21T07:13:00Z'),
          createdAt: at('2026-10-21T07:13:20Z'),
          startedAt: at('2026-10-21T07:13:20Z'),
        },
      ],
    },
    'missed',
    'It was due 13 times from 09:00 to 09:12, Vienna time, and did not run because nothing was running at that time; one late run, for 09:13, stands for all of them.',
  ],
  [
    'a single missed instant',
    {
      runs: [
        {
          state: 'missed',
          reason: 'too-late',
          missedUntil: at('2026-10-21T07:00:00Z'),
          missedCount: 1,
          startedAt: null,
        },
      ],
    },
    'missed',
    'It was due at 09:00, Vienna time, and did not run because it came too late, and this automation skips what it missed.',
  ],
  [
    'an outage does not explain a minute at which nothing was due',
    {
      asked: '2026-10-20T12:00:00Z',
      runs: [
        {
          state: 'missed',
          reason: 'not-running',
          scheduledFor: at('2026-10-19T07:00:00Z'),
          missedUntil: at('2026-10-21T07:00:00Z'),
          missedCount: 3,
          startedAt: null,
        },
      ],
    },
    'not-due',
    'Nothing was due: its schedule is “Every day at 09:00, Vienna time”; the one before was due on Tuesday 20 October at 09:00, the next one was due at 09:00.',
  ],
  [
    'several runs in a minute are counted',
    {
      spec: { trigger: { kind: 'cron', expressions: ['*/20 * * * * *'], zone } },
      runs: [
        {},
        { id: 'run_2', scheduledFor: at('2026-10-21T07:00:20Z') },
        { id: 'run_3', scheduledFor: at('2026-10-21T07:00:40Z'), state: 'failed' },
      ],
    },
    'ran',
    'It ran 3 times in that minute: 2 succeeded, 1 failed.',
  ],
  [
    'a run by hand explains a minute at which nothing was due',
    {
      asked: '2026-10-21T09:30:00Z',
      runs: [
        {
          triggerKind: 'manual',
          because: 'run by Olga',
          scheduledFor: at('2026-10-21T09:30:12Z'),
          startedAt: at('2026-10-21T09:30:13Z'),
          finishedAt: at('2026-10-21T09:30:14Z'),
        },
      ],
    },
    'ran',
    'It was run by Olga and succeeded after 1.0 s.',
  ],
]

describe('a minute that is over, and what ran in it', () => {
  test.each(rows)('%s', (_, given, kind, sentence) => {
    expect(explained(given)).toMatchObject({ kind, sentence })
  })
})
