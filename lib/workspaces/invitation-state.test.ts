import { expect, test } from 'vitest'
import { invitationState } from './invitation-state.ts'

const day = (date: number) => new Date(Date.UTC(2026, 0, date))
const open = { expiresAt: day(8), acceptedAt: null, revokedAt: null }

test('an invitation is open until it is accepted, withdrawn or expired', () => {
  expect(invitationState(open, day(7))).toEqual({ open: true })
  expect(invitationState(open, day(8))).toMatchObject({
    open: false,
    words: expect.stringContaining('expired'),
  })
  expect(invitationState({ ...open, revokedAt: day(2) }, day(3))).toMatchObject({
    words: expect.stringContaining('withdrawn'),
  })
  expect(invitationState({ ...open, acceptedAt: day(2), expiresAt: day(3) }, day(9))).toMatchObject({
    words: expect.stringContaining('accepted'),
  })
})
