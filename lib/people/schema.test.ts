import { expect, test } from 'vitest'
import { NewPassword, PasswordChange, SecondFactor } from './schema.ts'

test.each([
  ['123 456', '123456'],
  ['K7M2P9XQ4R', 'k7m2p-9xq4r'],
  ['k7m2p-9xq4r', 'k7m2p-9xq4r'],
  [' k7m2p 9xq4r ', 'k7m2p-9xq4r'],
])('the code %j is read as %s', (typed, code) => {
  expect(SecondFactor.parse({ code: typed }).code).toBe(code)
})

test('twelve spaces are no password, and the old one is no new one', () => {
  expect(NewPassword.safeParse(' '.repeat(12)).success).toBe(false)
  expect(NewPassword.safeParse('aaaaaaaaaaaa').success).toBe(false)
  const same = { current: 'a long enough sentence', next: 'a long enough sentence' }
  expect(PasswordChange.safeParse(same).error?.issues[0]?.path).toEqual(['next'])
})
