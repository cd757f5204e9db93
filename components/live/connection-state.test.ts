import { expect, test } from 'vitest'
import { type Link, liveState } from './connection-state.ts'

const down = (wasUp: boolean): Link => ({ up: false, downSince: 1000, wasUp })

test.each([
  ['up', { up: true }, true, 0, 'live'],
  ['up, on a machine without a network', { up: true }, false, 0, 'live'],
  ['the first moments', down(false), true, 3999, 'connecting'],
  ['never up, after 3 s', down(false), true, 4000, 'reconnecting'],
  ['a short break', down(true), true, 3999, 'live'],
  ['a break of 3 s', down(true), true, 4000, 'reconnecting'],
  ['down without a network', down(true), false, 1001, 'offline'],
] as const)('%s', (_, link, isOnline, now, expected) => {
  expect(liveState(link, isOnline, now)).toBe(expected)
})
