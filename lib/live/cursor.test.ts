import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cursor, comparePositions, covers, formatCursor, join, parseCursor } from './cursor.ts'

const position = fc.record({ epoch: fc.nat(), sequence: fc.maxSafeNat() })
const cursor: fc.Arbitrary<Cursor> = fc.record({ control: position, workspace: position })

test('what was written is read back', () => {
  fc.assert(
    fc.property(cursor, (at) => {
      expect(parseCursor(formatCursor(at))).toEqual(at)
    }),
  )
})

test.each([
  null,
  undefined,
  '',
  '1-2',
  '1-2~3',
  '1-2~3-4 ',
  '-1-2~3-4',
  '1-2~3-4~5-6',
  '1.5-2~3-4',
  '1e3-2~3-4',
  '9007199254740993-1~1-1',
  '99999999999999999999-1~1-1',
])('%j is no cursor', (text) => {
  expect(parseCursor(text)).toBeNull()
})

test('no text throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseCursor(text)))
})

test('a later epoch comes after everything of an earlier one', () => {
  expect(comparePositions({ epoch: 2, sequence: 1 }, { epoch: 1, sequence: 900 })).toBeGreaterThan(0)
  expect(comparePositions({ epoch: 1, sequence: 7 }, { epoch: 1, sequence: 8 })).toBeLessThan(0)
})

test('joined, two readers have what either had', () => {
  fc.assert(
    fc.property(cursor, cursor, (a, b) => {
      const both = join(a, b)
      expect(covers(both, a) && covers(both, b)).toBe(true)
      expect(join(b, a)).toEqual(both)
    }),
  )
})
