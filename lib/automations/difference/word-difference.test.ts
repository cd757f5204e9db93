import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type WordChange, wordDifference } from './word-difference.ts'

const without = (kind: WordChange['kind'], changes: WordChange[]) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('')

const words = fc
  .array(fc.constantFrom('check ', 'the ', 'page', '\n', '  ', 'and ', '日', '本', '🙂', 'café ', '.'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

test.each([
  [
    'one word in a sentence',
    'Check the status page each morning',
    'Check the health page each morning',
    [
      { kind: 'same', text: 'Check the ' },
      { kind: 'removed', text: 'status' },
      { kind: 'added', text: 'health' },
      { kind: 'same', text: ' page each morning' },
    ],
  ],
  [
    'a phrase',
    'Tell me on Monday evening, please',
    'Tell me every two weeks, please',
    [
      { kind: 'same', text: 'Tell me ' },
      { kind: 'removed', text: 'on Monday evening' },
      { kind: 'added', text: 'every two weeks' },
      { kind: 'same', text: ', please' },
    ],
  ],
  ['nothing', 'the same', 'the same', [{ kind: 'same', text: 'the same' }]],
  ['everything', '', 'all new', [{ kind: 'added', text: 'all new' }]],
  [
    'a letter of a script without spaces',
    '東京',
    '東南',
    [
      { kind: 'same', text: '東' },
      { kind: 'removed', text: '京' },
      { kind: 'added', text: '南' },
    ],
  ],
] as const)('%s', (_what, before, after, expected) => {
  expect(wordDifference(before, after)).toEqual(expected)
})

test('both texts can be read out of their difference, whatever they hold', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), words, (before, after) => {
      const changes = wordDifference(before, after)
      expect(without('added', changes)).toBe(before)
      expect(without('removed', changes)).toBe(after)
    }),
  )
}, 30_000)

test('what was only added to keeps every word', () => {
  fc.assert(
    fc.property(words, words, (before, added) => {
      const changes = wordDifference(before, `${before}. ${added}`)
      expect(without('added', changes)).toBe(before)
      expect(changes.filter(({ kind, text }) => kind === 'removed' && text.trim() !== '')).toEqual([])
    }),
  )
})

test('two long texts are compared, also where they share few words or only common ones', () => {
  const numbered = (seed: number) =>
    Array.from({ length: 4000 }, (_, index) => `w${(index * seed) % 3989}`)
      .join(' ')
      .slice(0, 20_000)
  const pairs = [
    [numbered(7), numbered(11)],
    ['a b '.repeat(5000), 'b c '.repeat(5000)],
    ['x'.repeat(20_000), '.'.repeat(20_000)],
    ['.'.repeat(20_000), '. '.repeat(10_000)],
    ['a.b,'.repeat(5000), 'b,a.'.repeat(5000)],
  ] as const
  for (const [before, after] of pairs) {
    const changes = wordDifference(before, after)
    expect(without('added', changes)).toBe(before)
    expect(without('removed', changes)).toBe(after)
  }
})

test('in a long text, a word that was changed is all that is shown', () => {
  const words = Array.from({ length: 4000 }, (_, index) => `w${index}`)
  const changes = wordDifference(words.join(' '), words.with(70, 'x').with(2100, 'y').join(' '))
  expect(changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    'w70',
    'x',
    'w2100',
    'y',
  ])
})
