import { readNumber } from '../numbers.ts'
import { type Claims, claimSpans, spansOf } from '../phrase/claims.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, spanOf } from '../phrase/sentence.ts'
import type { Setting } from '../schema.ts'
import type { TimeReader, Timing } from '../timing.ts'
import type { Token } from '../token.ts'
import { units } from '../vocabulary.ts'
import type { Change } from './change.ts'
import { readOpening } from './opening.ts'
import { changeMarks } from './vocabulary.ts'

interface Place {
  sentence: Sentence
  claims: Claims
  change: Change
  timing: Timing
  setting: Setting
  readTime: TimeReader
}

const mark = phrase(...changeMarks)

/** The new time of a change. After "make it" a bare number is a time of day: "make it 10 instead". */
export function readChangedTime({ sentence, claims, change, timing, setting, readTime }: Place): Timing {
  const { tokens } = sentence
  const start = readOpening(sentence).next
  const { from, to } = change.lead ?? { from: start, to: start }
  const after = withoutMarks(tokens.slice(to))
  const at: Token = { kind: 'word', text: 'at', word: 'at', ...spanOf(tokens, from, to), spaced: false }
  const [first, ...others] = after
  const hour =
    first !== undefined && isBareHour(after)
      ? [{ ...at, start: at.end }, { ...first, spaced: true }, ...others]
      : after
  const read = readTime(hour, setting)
  if (read.when === null) return timing
  claims.owners.forEach((owner, index) => {
    if (owner === 'when') claims.owners[index] = null
  })
  claimSpans(claims, 'when', read.spans)
  return { ...timing, when: { ...read.when, spans: spansOf(claims, 'when') }, questions: read.questions }
}

function isBareHour(tokens: readonly Token[]): boolean {
  const number = readNumber(tokens, 0)
  if (number === null || number.meaning > 24) return false
  const next = tokens[number.next]
  return next === undefined || !(units.has(next.word) || /^(st|nd|rd|th|%|\$)$/.test(next.text))
}

/** "10 instead of 9" and "not at 9, at 10": what it was before does not count. */
function withoutMarks(tokens: readonly Token[]): Token[] {
  const turn = /^(not|never)$/.test(tokens[0]?.word ?? '') ? tokens.findIndex(({ text }) => text === ',') : -1
  if (turn > 0) return tokens.slice(turn + 1)
  const at = tokens.findIndex((_, index) => mark(tokens, index) !== null)
  return at < 0 ? [...tokens] : tokens.slice(0, at)
}
