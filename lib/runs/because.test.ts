import { expect, test } from 'vitest'
import { because } from './because.ts'

const zone = 'Europe/Vienna'
const scheduledFor = new Date('2026-03-02T08:00:00Z')
const later = (ms: number) => new Date(scheduledFor.getTime() + ms)

test.each([
  [0, 'schedule 09:00 Europe/Vienna, on time'],
  [200, 'schedule 09:00 Europe/Vienna, 0.2 s late'],
  [59_949, 'schedule 09:00 Europe/Vienna, 59.9 s late'],
  [59_950, 'schedule 09:00 Europe/Vienna, 1 min late'],
  [185_000, 'schedule 09:00 Europe/Vienna, 3 min late'],
  [7_200_000, 'schedule 09:00 Europe/Vienna, 2 h late'],
  [7_500_000, 'schedule 09:00 Europe/Vienna, 2 h 5 min late'],
  [3 * 86_400_000, 'schedule 2026-03-02 09:00 Europe/Vienna, 3 days late'],
])('%i ms after its instant', (ms, words) => {
  expect(because({ kind: 'schedule', scheduledFor, zone }, later(ms))).toBe(words)
})

test('seconds are told where there are any', () => {
  expect(because({ kind: 'schedule', scheduledFor: later(15_000), zone }, later(15_000))).toBe(
    'schedule 09:00:15 Europe/Vienna, on time',
  )
})

test('what was missed, and what people asked for', () => {
  const to = later(3_600_000)
  expect(because({ kind: 'missed', from: scheduledFor, to, count: 61, zone }, to)).toBe(
    '61 missed from 09:00 Europe/Vienna to 10:00 Europe/Vienna',
  )
  expect(because({ kind: 'manual', askedBy: 'Olga' }, to)).toBe('run by Olga')
  expect(because({ kind: 'dry-run', askedBy: 'Olga' }, to)).toBe('dry run by Olga')
  expect(because({ kind: 'replay', askedBy: 'Olga', of: scheduledFor, zone }, to)).toBe(
    'replay by Olga of the run of 09:00 Europe/Vienna',
  )
})
