import { describe, expect, test } from 'vitest'
import { matchStroke, type Pending, parseKeys, type Stroke } from './shortcut-sequence.ts'

const bound = ['G I', 'G S', 'E', 'Shift+E', 'Mod+K', '?']
const press = (key: string, over: Partial<Stroke> = {}): Stroke => ({
  key,
  mod: false,
  shift: false,
  alt: false,
  ...over,
})
const match = (stroke: Stroke, pending?: Pending, now = 0) => matchStroke({ stroke, now, pending, bound })

function pendingAfterG(): Pending {
  const first = match(press('g'))
  if (first.kind !== 'pending') throw new Error('G must begin a sequence')
  return first.pending
}

test('keys are parsed into strokes', () => {
  expect(parseKeys('Mod+K')).toEqual([press('k', { mod: true })])
  expect(parseKeys('G I')).toEqual([press('g'), press('i')])
})

describe('sequences', () => {
  test('G then I runs G I', () => {
    expect(match(press('i'), pendingAfterG(), 500)).toEqual({ kind: 'run', keys: 'G I' })
  })

  test('a wrong second key is swallowed, so that G then E never archives', () => {
    expect(match(press('e'), pendingAfterG(), 500)).toEqual({ kind: 'none', swallowed: true })
  })

  test('after the patience has run out the second key stands alone', () => {
    expect(match(press('e'), pendingAfterG(), 5000)).toEqual({ kind: 'run', keys: 'E' })
  })
})

describe('modifiers', () => {
  test('Shift+E is not E', () => {
    expect(match(press('e', { shift: true }))).toEqual({ kind: 'run', keys: 'Shift+E' })
  })

  test('Ctrl+E is left to the browser', () => {
    expect(match(press('e', { mod: true }))).toEqual({ kind: 'none', swallowed: false })
  })

  test('a sign matches with and without Shift', () => {
    expect(match(press('?', { shift: true }))).toEqual({ kind: 'run', keys: '?' })
    expect(match(press('?'))).toEqual({ kind: 'run', keys: '?' })
  })
})
