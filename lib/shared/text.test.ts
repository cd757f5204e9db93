import { expect, test } from 'vitest'
import { line } from './text.ts'

const Name = line(10, { empty: 'Write a name.' })

test.each(['Anna', ' Søren ', '日本語', 'a👩‍👩‍👧b', "O'Neil", '<b>'])('%j is a line of text', (text) => {
  expect(Name.parse(text)).toBe(text.trim())
})

test.each(['x\ud800y', '\udc00', 'a\u0000b', 'a\nb', 'a\u001bb', 'a\u0085b'])('%j is refused', (text) => {
  expect(Name.safeParse(text).success).toBe(false)
})

test('an empty line and a long one are refused in words', () => {
  expect(Name.safeParse('  ').error?.issues[0]?.message).toBe('Write a name.')
  expect(Name.safeParse('x'.repeat(11)).error?.issues[0]?.message).toBe('At most 10 characters.')
})
