import { expect, test } from 'vitest'
import { type PaletteEntry, rankEntries } from './palette-entries.ts'

const entry = (group: PaletteEntry['group'], label: string, detail?: string): PaletteEntry => ({
  id: label,
  group,
  label,
  detail,
  select: () => {},
})
const entries = [
  entry('Do', 'Sign out'),
  entry('Do', 'Use the dark theme'),
  entry('Go to', 'Settings'),
  entry('Go to', 'Members', 'settings of the workspace'),
]
const shown = (query: string) =>
  rankEntries(entries, query).map((group) => [group.value, group.items.map((i) => i.label)])

test('no query shows everything in its order', () => {
  expect(shown('')).toEqual([
    ['Do', ['Sign out', 'Use the dark theme']],
    ['Go to', ['Settings', 'Members']],
  ])
})

test('the group of the best match comes first, and a detail matches below a label', () => {
  expect(shown('settings')).toEqual([['Go to', ['Settings', 'Members']]])
  expect(shown('dark')).toEqual([['Do', ['Use the dark theme']]])
})

test('a leading > leaves only commands', () => {
  expect(shown('>')).toEqual([['Do', ['Sign out', 'Use the dark theme']]])
})
