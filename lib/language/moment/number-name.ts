import type { Token } from '../token.ts'
import { signAt, wordAt } from './token-at.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const versions = list('version release build rev revision tag patch firmware v rc beta alpha')
const ratios = list(
  'ratio ratios score scored scoreline odds proportion verse verses chapter paragraph surah quran',
)
const books = list(
  `genesis exodus leviticus deuteronomy judges chronicles psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel
  romans corinthians galatians ephesians philippians colossians thessalonians hebrews revelation`,
)
/** Names of people too: "call John 15:30". */
const bookNames = list(
  'joshua ruth samuel ezra esther amos jonah micah matthew luke john timothy titus peter jude',
)

/** "John 3:16", "a ratio of 16:10", "3:10 odds": no time of day. */
export function isRatio(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1)
  if (ratios.has(before) || books.has(before)) return true
  const isLinked = /^(of|is|was|to|by|at)$/.test(before) && ratios.has(wordAt(tokens, at - 2))
  if (isLinked || (signAt(tokens, at + 1) === ':' && ratios.has(wordAt(tokens, at + 3)))) return true
  const lead = tokens[at - 2]
  const isRead =
    lead === undefined || lead.kind !== 'word' || /^(read|see|study|quote|in|from|of)$/.test(lead.word)
  return bookNames.has(before) && isRead
}

/** "version 2026.3.1": no date. */
export const isVersion = (tokens: readonly Token[], at: number): boolean =>
  versions.has(wordAt(tokens, at - 1))
