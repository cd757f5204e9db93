import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['  Juan  de la Cruz ', 'JC'],
  ['🦊 Fox', 'F'],
  ['🦊', ''],
  ['Ada 👩🏽‍💻', 'A'],
  ['(Ops) Team', 'OT'],
  ['𝒜da Lovelace', '𝒜L'],
  ['e\u0301lodie', 'E\u0301'],
  ['山田 太郎', '山太'],
  ['', ''],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('no half of a character is ever left', () => {
  for (const name of ['🦊🦊 🦊', 'a🦊 🦊b', '𝒜']) expect(initialsOf(name).isWellFormed()).toBe(true)
})
