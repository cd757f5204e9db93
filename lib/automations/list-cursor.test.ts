import { expect, test } from 'vitest'
import { formatCursor, parseCursor } from './list-cursor.ts'

test.each(['Status page', 'a & b = c + d/e?', 'Grüße 🙂', '>>>???', 'x'])(
  'the name %j goes through an address and comes back',
  (name) => {
    const text = formatCursor({ id: 'au_1', name })
    expect(new URLSearchParams(`cursor=${text}`).get('cursor')).toBe(text)
    expect(parseCursor(text)).toEqual({ id: 'au_1', name })
  },
)

test.each([undefined, '', 'made-up', 'au_1.', 'au_1.abcde', 'au_1.ab c', 'run_1.YWJj'])(
  '%j is none',
  (text) => {
    expect(parseCursor(text)).toBeNull()
  },
)
