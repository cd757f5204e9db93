import { expect, test } from 'vitest'
import { canMove, stateOf, statesBefore } from './states.ts'

test('what is deleted is only restored, and what has finished is not paused', () => {
  expect(statesBefore('paused')).toEqual(['active', 'paused', 'deleted'])
  expect(canMove('finished', 'paused')).toBe(false)
  expect(canMove('deleted', 'deleted')).toBe(false)
})

test('a state that nobody knows is a bug', () => {
  expect(() => stateOf('asleep')).toThrow('asleep')
})
