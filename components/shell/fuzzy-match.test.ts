import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzyMatch } from './fuzzy-match.ts'

const best = (query: string, texts: string[]) =>
  texts
    .map((text) => ({ text, score: fuzzyMatch(query, text)?.score ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => b.score - a.score)[0]?.text

test('a word that begins with the query beats one that contains it', () => {
  expect(best('key', ['Monkey business', 'API keys'])).toBe('API keys')
})

test('an earlier word beats a later one', () => {
  expect(best('set', ['Go to Settings', 'Settings'])).toBe('Settings')
})

test('initials find a phrase, across words', () => {
  expect(fuzzyMatch('al', 'Audit log')?.positions).toEqual([0, 6])
})

test('a letter that is not there is no match', () => {
  expect(fuzzyMatch('xyz', 'Settings')).toBeUndefined()
})

test('letters from inside different words are no match', () => {
  expect(fuzzyMatch('se', 'Switch to another')).toBeUndefined()
  expect(fuzzyMatch('apk', 'API keys')?.positions).toEqual([0, 1, 4])
})

test('bold positions spell the query', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,4}$/), fc.stringMatching(/^[a-z ]{0,24}$/), (query, text) => {
      const found = fuzzyMatch(query, text)
      return !found || found.positions.map((position) => text.charAt(position)).join('') === query
    }),
  )
})
