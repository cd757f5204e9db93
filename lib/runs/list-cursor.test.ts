import { expect, test } from 'vitest'
import { formatCursor, parseCursor } from './list-cursor.ts'

test('a cursor comes back as it was', () => {
  const cursor = { at: new Date('2026-03-02T08:00:00.123Z'), id: 'run_0abc' }
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor)
})

test.each([undefined, '', 'x', '1.', '.run_1', "1.run_1' OR 1=1", '99999999999999999999.run_1'])(
  '%s starts from the beginning',
  (text) => {
    expect(parseCursor(text)).toBeNull()
  },
)
