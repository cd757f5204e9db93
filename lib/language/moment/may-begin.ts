import type { Token } from '../token.ts'
import {
  cardinals,
  monthNumbers,
  ordinals,
  pluralWeekdayNumbers,
  tens,
  units,
  weekdayNumbers,
} from '../vocabulary.ts'
import { mayStartHoliday } from './holidays.ts'
import { directionWords } from './read-period.ts'
import { signAt, wordAt } from './token-at.ts'

/** A quick look before any rule is tried: most words of a sentence begin no moment, and a long text has many. */
export function mayBeginMoment(tokens: readonly Token[], at: number): boolean {
  if (/^(before|after)$/.test(wordAt(tokens, at)) && meals.has(wordAt(tokens, at + 1))) return true
  let begin = at
  while (begin < at + 4 && leads.has(wordAt(tokens, begin))) begin += 1
  const token = tokens[begin]
  if (token === undefined) return false
  if (token.kind === 'number') {
    return wordAt(tokens, begin - 1) === 'at' ? true : mayFollowNumber(tokens, begin)
  }
  if (token.kind === 'sign')
    return begin === at && (token.text === '@' || token.text === '+' || token.text === '-')
  if (token.kind !== 'word') return false
  const isNumber = cardinals.has(token.word) || tens.has(token.word)
  if (isNumber) return mayFollowNumber(tokens, begin)
  return starts.has(token.word) || mayStartHoliday(token.word)
}

const meals: ReadonlySet<string> = new Set(['breakfast', 'lunch', 'dinner', 'work', 'bed', 'bedtime'])

/** Words that lead to a moment and are none. */
const leads: ReadonlySet<string> = new Set(
  'at in on by the a an of this from between around about during within after for exactly less than more over'.split(
    ' ',
  ),
)

const starts: ReadonlySet<string> = new Set([
  ...weekdayNumbers.keys(),
  ...monthNumbers.keys(),
  ...ordinals.keys(),
  ...directionWords.keys(),
  ...[...units.keys()].filter((word) => word.length > 2),
  ...`today tomorrow tomorrows yesterday overmorrow tonight now immediately asap right straight just present
  same time morning afternoon evening night noon midday midnight noontime lunch lunchtime dinner dinnertime breakfast bedtime
  daybreak dawn dusk sunrise sunset early late mid middle eod cob eob eow eom eoq eoy end close start beginning begin
  half quarter couple few several dozen high oh o zero last final penultimate weekend another
  approximately roughly nearly almost only working business q1 q2 q3 q4 h1 h2 utc gmt`.split(/\s+/),
])

const afterNumber: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...monthNumbers.keys(),
  ...weekdayNumbers.keys(),
  ...pluralWeekdayNumbers.keys(),
  ...tens.keys(),
  ...cardinals.keys(),
  ...`am pm a p st nd rd th oclock o past to til until through and after before at on of from h hrs more additional
  further full whole working business decade decades upcoming coming today tomorrow tonight this noon midnight ish
  hundred half quarter quarters ad ce t`.split(/\s+/),
])

/** What may stand after a number that is a time, a date or a distance. */
function mayFollowNumber(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined) return at > 0
  if (next.kind === 'sign') return next.text !== '%'
  if (next.kind === 'word') {
    return next.word === 'in' ? wordAt(tokens, at + 2) === 'the' : afterNumber.has(next.word)
  }
  const later = wordAt(tokens, at + 2)
  return next.kind === 'number' && (later !== '' || signAt(tokens, at + 2) !== '')
}
