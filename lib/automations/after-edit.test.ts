import { expect, test } from 'vitest'
import { afterEdit } from './after-edit.ts'

const now = new Date('2026-03-01T09:00:00Z')
const soon = new Date('2026-03-01T09:05:00Z')
const fresh = new Date('2026-03-01T10:00:00Z')

test.each([
  [
    'an edit of its time moves the next instant',
    { state: 'active', nextFireAt: soon, isRetimed: true },
    { state: 'active', nextFireAt: fresh },
  ],
  [
    'any other edit leaves it',
    { state: 'active', nextFireAt: soon, isRetimed: false },
    { state: 'active', nextFireAt: soon },
  ],
  [
    'what is due already is left to the fire',
    { state: 'active', nextFireAt: now, isRetimed: true },
    { state: 'active', nextFireAt: now },
  ],
  [
    'a paused one stays paused',
    { state: 'paused', nextFireAt: null, isRetimed: true },
    { state: 'paused', nextFireAt: null },
  ],
  [
    'a finished one begins again with a new time',
    { state: 'finished', nextFireAt: null, isRetimed: true },
    { state: 'active', nextFireAt: fresh },
  ],
  [
    'a finished one that is renamed stays finished',
    { state: 'finished', nextFireAt: null, isRetimed: false },
    { state: 'finished', nextFireAt: null },
  ],
] as const)('%s', (_what, edit, expected) => {
  expect(afterEdit({ ...edit, now, fresh })).toEqual(expected)
})
