import { nearMisses } from './near-misses.ts'
import type { Token } from './token.ts'
import {
  adverbs,
  cardinals,
  monthNumbers,
  ordinals,
  pluralWeekdayNumbers,
  shortForms,
  tens,
  units,
  weekdayNumbers,
} from './vocabulary.ts'

/** Corrects each word towards the grammar's vocabulary, only where its neighbours expect such a word. */
export function correctSpelling(tokens: readonly Token[]): void {
  const found: Corrections = new Map()
  tokens.forEach((token, index) => {
    if (token.kind === 'word') token.word = corrected(tokens, index, found)
  })
}

/** What was found once is not searched again: a long text repeats its words. */
type Corrections = Map<readonly string[], Map<string, string | undefined>>

const longWords = [
  'tomorrow',
  'yesterday',
  'tonight',
  'midnight',
  'morning',
  'mornings',
  'afternoon',
  'afternoons',
  'evening',
  'evenings',
  'everyday',
  'weekday',
  'weekdays',
  'weekend',
  'weekends',
  'fortnight',
  'biweekly',
  'minutes',
  'beginning',
  'business',
  ...[...weekdayNumbers.keys(), ...pluralWeekdayNumbers.keys()].filter((word) => word.length > 5),
  ...[...monthNumbers.keys()].filter((word) => word.length > 5),
]

const unitWords = [...units.keys()].filter((word) => word.length > 3)
const dayWords = [...weekdayNumbers.keys(), ...pluralWeekdayNumbers.keys()].filter((word) => word.length > 5)
const monthWords = [...monthNumbers.keys()].filter((word) => word.length > 4)
const partWords = ['morning', 'afternoon', 'evening', 'night', 'noon', 'midnight']
const placeWords = ['first', 'second', 'third', 'fourth', 'fifth', 'other', 'last', 'single']
const everyWords = ['every', 'each']
const adverbWords = [
  'daily',
  'weekly',
  'monthly',
  'hourly',
  'yearly',
  'quarterly',
  'annually',
  'nightly',
  'fortnightly',
]

const afterEvery = [
  ...unitWords,
  ...dayWords,
  ...monthWords,
  ...partWords,
  ...placeWords,
  'weekday',
  'weekend',
  'other',
]
const afterOn = [...dayWords, ...monthWords, 'weekdays', 'weekends']
const afterNumber = [...unitWords, ...monthWords]

/** Which words may stand after a word. */
const expected: ReadonlyMap<string, readonly string[]> = new Map([
  ...['every', 'each', 'other', 'per', 'all'].map((word) => [word, afterEvery] as const),
  ...['next', 'last', 'this', 'coming', 'past', 'of'].map(
    (word) => [word, [...unitWords, ...dayWords, ...monthWords, ...partWords]] as const,
  ),
  ...['on', 'until', 'from', 'through', 'by', 'since', 'starting', 'except'].map(
    (word) => [word, afterOn] as const,
  ),
  ...['the', 'at'].map((word) => [word, partWords] as const),
  ...['once', 'twice', 'times'].map((word) => [word, adverbWords] as const),
])

function corrected(tokens: readonly Token[], at: number, found: Corrections): string {
  const token = tokens[at]
  if (token === undefined) return ''
  const word = withoutPossessive(shortForms.get(token.word) ?? token.word)
  if (known.has(word)) return word
  if (/^(dya|ady|dayy|daay)$/.test(word) && expectedAfter(tokens[at - 1]).includes('week')) return 'day'
  if (word.length < 4 || word.length > 14 || nearMisses.has(word)) return word
  return (
    closest(word, expectedAfter(tokens[at - 1]), found) ??
    (startsEvery(tokens[at + 1], found) ? closest(word, everyWords, found) : undefined) ??
    (word.length > 5 ? closest(word, longWords, found) : undefined) ??
    (word.length > 4 ? closest(word, adverbWords, found) : undefined) ??
    word
  )
}

const known: ReadonlySet<string> = new Set([
  ...adverbs.keys(),
  ...cardinals.keys(),
  ...tens.keys(),
  ...ordinals.keys(),
  'noontime',
  'fortnightly',
  'nightly',
  ...[...units.keys()].filter((word) => word.length > 2),
  ...longWords,
  ...afterEvery,
  ...afterOn,
  ...everyWords,
  ...adverbWords,
  ...shortForms.values(),
  'today',
])

function withoutPossessive(word: string): string {
  const base = word.endsWith("'s") ? word.slice(0, -2) : word
  return base !== word && known.has(base) ? base : word
}

function expectedAfter(previous: Token | undefined): readonly string[] {
  if (previous === undefined) return []
  if (previous.kind === 'number') return afterNumber
  return expected.get(previous.word) ?? []
}

/** "evry" stands before a unit, a day or a number. */
function startsEvery(next: Token | undefined, found: Corrections): boolean {
  if (next === undefined) return false
  const word = shortForms.get(next.word) ?? next.word
  return next.kind === 'number' || known.has(word) || closest(word, afterEvery, found) !== undefined
}

function closest(word: string, candidates: readonly string[], found: Corrections): string | undefined {
  if (word.length < 4 || word.length > 14 || nearMisses.has(word)) return undefined
  const earlier = found.get(candidates) ?? new Map<string, string | undefined>()
  found.set(candidates, earlier)
  if (!earlier.has(word)) earlier.set(word, search(word, candidates))
  return earlier.get(word)
}

function search(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = 3
  for (const candidate of candidates) {
    const allowed = candidate.length > 7 && !candidate.endsWith('ly') ? 2 : 1
    if (
      candidate[0] !== word[0] ||
      word.startsWith(candidate) ||
      Math.abs(candidate.length - word.length) > allowed
    )
      continue
    const sameEnd = candidate.at(-1) === word.at(-1)
    const distance =
      editDistance(word, candidate) - (sameEnd ? 0.5 : 0) - (isShortened(word, candidate) ? 0.25 : 0)
    if (distance <= allowed && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Letters left out are the commonest error: "wensday" is a Wednesday before it is a weekday. */
function isShortened(word: string, candidate: string): boolean {
  let at = 0
  for (const letter of candidate) if (letter === word[at]) at += 1
  return at === word.length
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1]
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1)
      }
      row.push(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[to.length] ?? 0
}
