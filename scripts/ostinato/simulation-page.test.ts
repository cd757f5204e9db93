import { expect, test } from 'vitest'
import { plainSimulation, simulationPage } from './simulation-page.ts'

const listed = {
  kind: 'listed' as const,
  entries: [
    { kind: 'fire' as const, at: new Date('2026-12-23T08:00:00Z') },
    {
      kind: 'skip' as const,
      at: new Date('2026-12-24T08:00:00Z'),
      reason: { kind: 'holiday' as const, name: 'Christmas Eve' },
    },
    { kind: 'fire' as const, at: new Date('2027-03-28T01:00:00Z'), note: 'moved-from-gap' as const },
  ],
}

test('a person reads each instant with the reason why it is skipped or moved', () => {
  expect(simulationPage(listed, 'Europe/Vienna').split('\n')).toEqual([
    '  Wed 23 Dec 2026, 09:00 (08:00 UTC)',
    '  Thu 24 Dec 2026, 09:00 (08:00 UTC)  skipped: a holiday (Christmas Eve)',
    '  Sun 28 Mar 2027, 03:00 (01:00 UTC)  moved: clocks go forward over its time',
    '2 fires, 1 skip',
  ])
})

test('a day that is too dense to list is counted, skips by their reason', () => {
  const reason = { kind: 'quiet-hours' as const }
  const days = [{ date: '2026-12-23', fires: 54_000, skips: [{ reason, count: 32_400 }] }]
  expect(simulationPage({ kind: 'counted', days }, 'UTC').split('\n')).toEqual([
    '  2026-12-23  54,000 fires, 32,400 skips: quiet hours',
    '54,000 fires, 32,400 skips',
  ])
})

test('a program reads instants in UTC, and the totals', () => {
  expect(plainSimulation(listed)).toEqual({
    kind: 'listed',
    fires: 2,
    skips: 1,
    entries: [
      { kind: 'fire', at: '2026-12-23T08:00:00Z' },
      { kind: 'skip', at: '2026-12-24T08:00:00Z', reason: { kind: 'holiday', name: 'Christmas Eve' } },
      { kind: 'fire', at: '2027-03-28T01:00:00Z', note: 'moved-from-gap' },
    ],
  })
})
