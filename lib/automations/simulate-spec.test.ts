import { expect, test } from 'vitest'
import { simulateSpec } from './simulate-spec.ts'
import type { Trigger } from './spec/automation-spec.ts'

const now = new Date('2026-03-02T08:00:00Z')
const trigger: Trigger = { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC' }

test('a stretch begins now, or where it is told to, and ends after its days', () => {
  expect(simulateSpec({ trigger }, 'au_1', { days: 2, now })).toMatchObject({
    from: '2026-03-02T08:00:00.000Z',
    to: '2026-03-04T08:00:00.000Z',
    kind: 'listed',
    entries: [
      { kind: 'fire', at: new Date('2026-03-02T09:00:00Z') },
      { kind: 'fire', at: new Date('2026-03-03T09:00:00Z') },
    ],
  })
  const later = simulateSpec({ trigger }, 'au_1', { from: '2027-01-01T00:00:00Z', days: 1, now })
  expect(later).toMatchObject({ entries: [{ at: new Date('2027-01-01T09:00:00Z') }] })
})

test('what runs only when somebody says so has no instants', () => {
  const manual = { trigger: { kind: 'manual' } } as const
  expect(simulateSpec(manual, 'au_1', { days: 30, now })).toMatchObject({ kind: 'listed', entries: [] })
})
