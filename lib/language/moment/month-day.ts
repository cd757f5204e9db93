import { readOrdinal } from '../numbers.ts'
import type { Found, Token } from '../token.ts'
import { weekdayNumbers } from '../vocabulary.ts'
import { readEnclosingPeriod } from './read-period.ts'
import { type SeenRule, seenDay } from './seen.ts'
import { digitsAt, skipWord, wordAt } from './token-at.ts'

/** "the 15th", "on the first", "20th of the previous month", "the 13th" of a "Friday the 13th" */
export const readMonthDay: SeenRule = (tokens, at) => {
  const begin = skipWord(tokens, at, articles)
  const ordinal = readOrdinal(tokens, begin) ?? readDayNumber(tokens, begin)
  if (ordinal === null || ordinal.meaning < 1 || ordinal.meaning > 31) return null
  if (/^(of|in)$/.test(wordAt(tokens, ordinal.next))) {
    const within = readEnclosingPeriod(tokens, ordinal.next + 1)
    const unit = within?.meaning.kind === 'relative' ? within.meaning.unit : within?.meaning.kind
    if (within !== null && unit === 'month') {
      return seenDay({ kind: 'month-day', day: ordinal.meaning, within: within.meaning }, within.next)
    }
  }
  const before = wordAt(tokens, at - 1)
  const isLed = begin > at || before === 'on' || weekdayNumbers.has(before)
  if (!isLed || !mayEndOrdinal(tokens, { at, ordinal: begin, next: ordinal.next })) return null
  return seenDay({ kind: 'month-day', day: ordinal.meaning }, ordinal.next)
}

/** "Tue 27" and "on the 5": no hour, and no count of something. */
function readDayNumber(tokens: readonly Token[], at: number): Found<number> | null {
  const digits = digitsAt(tokens, at)
  if (digits === null || digits.length > 2) return null
  const next = tokens[at + 1]
  const isAlone =
    next === undefined ||
    (next.kind === 'sign' && !'%:/-'.includes(next.text)) ||
    wordAt(tokens, at + 1) === 'at'
  const afterWeekdayName = weekdayNumbers.has(wordAt(tokens, at - 1)) && digits.value > 12
  const isOnThe = wordAt(tokens, at - 1) === 'the' && wordAt(tokens, at - 2) === 'on'
  return isAlone && (afterWeekdayName || isOnThe) ? { meaning: digits.value, next: at + 1 } : null
}

/** "on the 15th check ..." is a day, "on the first page" and "the 2nd attempt" are not. */
function mayEndOrdinal(
  tokens: readonly Token[],
  read: { at: number; ordinal: number; next: number },
): boolean {
  const following = tokens[read.next]
  if (following === undefined || following.kind === 'sign') return true
  if (following.kind === 'number') return true
  if (afterOrdinal.has(following.word) || weekdayNumbers.has(following.word)) return true
  const isDigits = tokens[read.ordinal]?.kind === 'number'
  return isDigits && wordAt(tokens, read.at - 1) === 'on' && !countedNouns.has(following.word)
}

const afterOrdinal: ReadonlySet<string> = new Set(
  'at in by and to until from before after around please noon midnight morning afternoon evening night or'.split(
    ' ',
  ),
)
const countedNouns: ReadonlySet<string> = new Set(
  'time try attempt page floor line row column item entry place version step part day week month year hour run call'.split(
    ' ',
  ),
)

const articles: ReadonlySet<string> = new Set(['the'])
