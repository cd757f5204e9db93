import { expect, test } from 'vitest'
import { finishedStates, runStates, statesBefore, unfinishedStates } from './states.ts'

test('only a queued run may begin, and only one that runs may succeed, fail or wait', () => {
  expect(statesBefore('running')).toEqual(['queued'])
  expect(statesBefore('succeeded')).toEqual(['running'])
  expect(statesBefore('failed')).toEqual(['running'])
  expect(statesBefore('waiting')).toEqual(['running'])
})

test('a run comes back to the queue from an attempt, a wait, or the dead letters', () => {
  expect(statesBefore('queued')).toEqual(['running', 'waiting', 'dead'])
})

test('nothing comes to be missed, nor out of an end, but a dead one may be queued again', () => {
  expect(statesBefore('missed')).toEqual([])
  for (const end of ['succeeded', 'failed', 'canceled', 'skipped', 'missed'] as const) {
    expect(runStates.filter((state) => statesBefore(state).includes(end))).toEqual([])
  }
})

test('each state is finished or not', () => {
  expect(unfinishedStates).toEqual(['queued', 'running', 'waiting'])
  expect([...finishedStates, ...unfinishedStates].toSorted()).toEqual(runStates.toSorted())
})
