import { expect, test } from 'vitest'
import { keyCaps, keySymbol, spokenKeys } from './key-symbols.ts'

test('a sequence and a chord both become one cap per key', () => {
  expect(keyCaps('G I')).toEqual(['G', 'I'])
  expect(keyCaps('Shift+E')).toEqual(['Shift', 'E'])
})

test('Mod is the key that the platform uses', () => {
  expect(keySymbol('Mod', true)).toBe('⌘')
  expect(keySymbol('Mod', false)).toBe('Ctrl')
  expect(keySymbol('Q', false)).toBe('Q')
})

test('keys are spoken as they are pressed', () => {
  expect(spokenKeys('G I', false)).toBe('G then I')
  expect(spokenKeys('Mod+K', true)).toBe('Command plus K')
  expect(spokenKeys('?', false)).toBe('Question mark')
})
