import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const names = ['parse', 'next', 'describe', 'simulate', 'first-link', 'backup', 'restore', 'verify-audit']

test.each([
  ['prase', 'parse'],
  ['nxt', 'next'],
  ['discribe', 'describe'],
  ['sim', 'simulate'],
  ['firstlink', 'first-link'],
  ['verify', 'verify-audit'],
  ['Backup', 'backup'],
])('%s is taken for %s', (typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant)
})

test.each(['', 'x', 'deploy', 'everything at once'])('"%s" is taken for none', (typed) => {
  expect(nearestName(typed, names)).toBeNull()
})
