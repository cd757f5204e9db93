import { expect, test } from 'vitest'
import { nextAdmissions } from './next-admissions.ts'

const run = (id: string, automationId: string, second: number) => ({
  id,
  automationId,
  triggerKind: 'manual',
  availableAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
})
const ids = (runs: { id: string }[]) => runs.map(({ id }) => id)
const none = new Map<string, number>()
const scheduled = new Set<string>()

test('the oldest first, where all have the same', () => {
  const waiting = [run('c', 'au_3', 3), run('a', 'au_1', 1), run('b', 'au_2', 2)]
  expect(ids(nextAdmissions({ places: 2, admitted: none, scheduled, waiting }))).toEqual(['a', 'b'])
})

test('an automation with many old runs leaves places to one with a young run', () => {
  const flood = Array.from({ length: 50 }, (_, index) =>
    run(`f${String(index).padStart(2, '0')}`, 'flood', index),
  )
  const waiting = [...flood, run('young', 'other', 59)]
  expect(ids(nextAdmissions({ places: 2, admitted: none, scheduled, waiting }))).toEqual(['f00', 'young'])
  expect(ids(nextAdmissions({ places: 3, admitted: none, scheduled, waiting }))).toEqual([
    'f00',
    'young',
    'f01',
  ])
})

test('what is admitted already counts', () => {
  const waiting = [run('a', 'au_1', 1), run('b', 'au_2', 2), run('c', 'au_3', 3)]
  const admitted = new Map([
    ['au_1', 2],
    ['au_2', 1],
  ])
  expect(ids(nextAdmissions({ places: 3, admitted, scheduled, waiting }))).toEqual(['c', 'b', 'a'])
})

test('no place, no run', () => {
  expect(nextAdmissions({ places: 0, admitted: none, scheduled, waiting: [run('a', 'au_1', 1)] })).toEqual([])
  expect(nextAdmissions({ places: -2, admitted: none, scheduled, waiting: [run('a', 'au_1', 1)] })).toEqual(
    [],
  )
})

test("of a schedule's own runs one follows the other; what people ask for does not wait for them", () => {
  const own = (id: string, second: number) => ({ ...run(id, 'au_1', second), triggerKind: 'schedule' })
  const waiting = [own('a', 1), own('b', 2), run('c', 'au_1', 3)]
  expect(ids(nextAdmissions({ places: 9, admitted: none, scheduled, waiting }))).toEqual(['a', 'c'])
  const underWay = new Set(['au_1'])
  expect(ids(nextAdmissions({ places: 9, admitted: none, scheduled: underWay, waiting }))).toEqual(['c'])
})
