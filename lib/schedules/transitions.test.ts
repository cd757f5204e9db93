import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { firesBetween } from './fires-between.ts'
import type { Schedule, Timing, Windows } from './schema.ts'
import { oracleBetween } from './testing/oracle.ts'

const zones = [
  'Europe/Vienna',
  'America/New_York',
  'America/Los_Angeles',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
  'America/Nuuk',
  'Pacific/Chatham',
  'Asia/Tokyo',
]
const withoutChanges = ['Pacific/Apia', 'Asia/Tokyo']

const first = Date.parse('2024-01-01T00:00:00Z')
const last = Date.parse('2031-01-01T00:00:00Z')
const hourMs = 3_600_000

function changesOf(zone: string): number[] {
  const changes: number[] = []
  let wall = Temporal.Instant.fromEpochMilliseconds(first)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next')
  while (wall && wall.epochMilliseconds < last) {
    changes.push(wall.epochMilliseconds)
    wall = wall.getTimeZoneTransition('next')
  }
  return changes
}

const crons = {
  'fixed, in what a change skips or repeats': [
    '0 0 * * *',
    '30 1 * * *',
    '0 2 * * *',
    '30 2 * * *',
    '15 3 * * *',
  ],
  'fixed, several times': ['0,30 0,1,2,3,23 * * *', '45 2 * * SUN', '0 3,4 L * *'],
  'interval-like by the minute': ['*/20 * * * *', '*/15 2 * * *', '5-50/15 1-3 * * *'],
  'interval-like by the hour': ['0 */2 * * *', '30 1-9 * * *', '30 22-2 * * *', '0 * * * *'],
  'interval-like by the second': ['*/30 30 1 * * *', '0-5 0 2 * * *'],
}

const night: Windows = { active: [{ from: '01:30', to: '02:30' }], zone: 'UTC' }
const quiet: Windows['quiet'] = { hours: [{ from: '22:00', to: '02:15' }], meanwhile: { everyMs: hourMs } }

function timingsOf(zone: string): [string, Timing][] {
  const anchor = '2024-01-01T00:10:00Z'
  const cron = (expressions: string[]): Schedule => ({ kind: 'cron', expressions, zone })
  const twentyMinutes = cron(['*/20 * * * *'])
  return [
    ...Object.entries(crons).flatMap(([kind, expressions]) =>
      expressions.map((expression): [string, Timing] => [
        `${kind}: ${expression}`,
        { schedule: cron([expression]) },
      ]),
    ),
    ['fixed and interval-like together', { schedule: cron(['30 2 * * *', '*/40 1-2 * * *']) }],
    ['every 90 minutes', { schedule: { kind: 'every', everyMs: 1.5 * hourMs, anchor, zone } }],
    ['a heartbeat from midnight UTC', { schedule: { kind: 'heartbeat', everyMs: hourMs / 2, zone } }],
    [
      'a heartbeat from midnight there',
      { schedule: { kind: 'heartbeat', everyMs: 1.5 * hourMs, zone, alignZone: zone } },
    ],
    ['open for an hour at night', { schedule: twentyMinutes, windows: { ...night, zone } }],
    [
      'a heartbeat that resumes at openings',
      {
        schedule: { kind: 'heartbeat', everyMs: 4 * hourMs, zone, alignZone: zone },
        windows: { ...night, zone },
      },
    ],
    ['quiet at night, with a run each hour', { schedule: twentyMinutes, windows: { zone, quiet } }],
    [
      'once, at what a change skips or repeats',
      { schedule: { kind: 'at', at: '2027-03-28T02:30', zone }, windows: { ...night, zone } },
    ],
  ]
}

const text = (ms: number) => new Date(ms).toISOString()

describe.each(zones)('each change of clocks from 2024 to 2030 in %s', (zone) => {
  const changes = changesOf(zone)

  it('has changes at all, or is here because it has none', () => {
    expect(changes.length > 0).toBe(!withoutChanges.includes(zone))
  })

  // Where nothing changes, the days of everybody else's changes must be plain ones.
  const days = changes.length > 0 ? changes : changesOf('Europe/Vienna')

  it.each(timingsOf(zone))('%s', (_, timing) => {
    for (const change of days) {
      const [from, to] = [change - 30 * hourMs, change + 30 * hourMs]
      const fires = firesBetween(timing, new Date(from), new Date(to), 10_000).map((fire) =>
        fire.toISOString(),
      )
      expect(fires).toEqual(oracleBetween(timing, from, to).map(text))
    }
  })
})
