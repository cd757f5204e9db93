import { expect, test } from 'vitest'
import { type Coming, isAnyDue, nextAttention } from './next-attention.ts'

const now = new Date('2026-03-02T08:00:00Z')
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const nothing: Coming = {
  fire: null,
  pauseEnd: null,
  waitEnd: null,
  leaseEnd: null,
  available: null,
  admitted: null,
}

test('where nothing comes, nobody looks', () => {
  expect(nextAttention(nothing, now, 3000)).toBeNull()
  expect(isAnyDue(nothing, now)).toBe(false)
})

test('the earliest of all that comes', () => {
  const coming = { ...nothing, fire: at(60), pauseEnd: at(40), waitEnd: at(50) }
  expect(nextAttention(coming, now, 3000)).toEqual(at(40))
  expect(nextAttention({ ...coming, available: at(5) }, now, 3000)).toEqual(at(5))
})

test('while anything runs, each sweep looks', () => {
  expect(nextAttention({ ...nothing, leaseEnd: at(8), fire: at(60) }, now, 3000)).toEqual(at(3))
  expect(nextAttention({ ...nothing, leaseEnd: at(8), fire: at(2) }, now, 3000)).toEqual(at(2))
})

test('what is due still, or has a place and did not begin, is looked at soon and not at once', () => {
  expect(nextAttention({ ...nothing, fire: at(-1) }, now, 3000)).toEqual(at(3))
  expect(nextAttention({ ...nothing, admitted: at(-1), fire: at(60) }, now, 3000)).toEqual(at(3))
})

test('due is what has come', () => {
  expect(isAnyDue({ ...nothing, leaseEnd: now }, now)).toBe(true)
  expect(isAnyDue({ ...nothing, fire: at(1), admitted: at(-60) }, now)).toBe(false)
})
