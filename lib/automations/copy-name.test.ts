import { expect, test } from 'vitest'
import { copyName } from './copy-name.ts'

test.each([
  ['Status page', 'Status page (copy)'],
  ['Status page (copy)', 'Status page (copy 2)'],
  ['Status page (copy 9)', 'Status page (copy 10)'],
])('%s becomes %s', (name, expected) => {
  expect(copyName(name)).toBe(expected)
})

test('a long name gives up its end, and no half of a sign stays', () => {
  const copy = copyName('👨‍👩‍👧'.repeat(10))
  expect(copy.length).toBeLessThanOrEqual(80)
  expect(copy).toMatch(/^(👨‍👩‍👧)+ \(copy\)$/u)
})
