import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  ['/home/inbox?tab=all', '/home/inbox?tab=all'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/..//evil.example', '/'],
  ['/.//evil.example/x', '/'],
  ['/a/..//evil.example', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('%j leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})
