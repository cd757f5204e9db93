import { expect, test } from 'vitest'
import { linkState } from './link-state.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))

test('a link opens until the instant at which it expires, and once', () => {
  expect(linkState({ expiresAt: at(10), consumedAt: null }, at(9))).toEqual({ usable: true })
  expect(linkState({ expiresAt: at(10), consumedAt: null }, at(10))).toEqual({
    usable: false,
    reason: 'expired',
  })
  expect(linkState({ expiresAt: at(10), consumedAt: at(1) }, at(9))).toEqual({
    usable: false,
    reason: 'consumed',
  })
})
