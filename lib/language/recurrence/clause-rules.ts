import type { Setting } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import {
  adverbs,
  cardinals,
  dayParts,
  monthNumbers,
  ordinals,
  pluralWeekdayNumbers,
  tens,
  twoLetterWeekdayNumbers,
  weekdayNumbers,
} from '../vocabulary.ts'
import { readAdverbClause, readBareUnit, readBasis } from './adverb-clause.ts'
import { readFor, readStart, readStretch, readUntil } from './bounds.ts'
import { readCalendarRange } from './calendar-range.ts'
import { readCron } from './cron-text.ts'
import { readDayClause } from './day-clause.ts'
import { readEvery } from './every.ts'
import { readExclusion } from './exclusions.ts'
import { readCount, readFrequency } from './frequency.ts'
import { readHours } from './hours.ts'
import { readMarks } from './marks.ts'
import { readMarksAfter } from './marks-after.ts'
import { readFiller, readParts, readZoneClause } from './part-clause.ts'
import { readBareTimes, readTimes } from './times.ts'
import type { Clause, Meaning } from './types.ts'
import { readWithin } from './within.ts'

export interface ClausePlace {
  tokens: readonly Token[]
  at: number
  setting: Setting
  /** The clause that stands right before it. */
  after: Clause | undefined
  follows: boolean
}

export type ClauseRule = (place: ClausePlace) => Found<Meaning> | null

/** The rules that may begin with this token, in the order in which they are tried. */
export function rulesAt(token: Token): readonly ClauseRule[] {
  if (token.kind === 'word') return rulesOfWord.get(token.word) ?? rulesOfAnyWord
  if (token.kind === 'number') return rulesOfNumber
  return token.kind === 'sign' || token.kind === 'mention' ? rulesOfSign : []
}

const numberWords = [...cardinals.keys(), ...tens.keys(), 'hundred', 'a', 'an', 'half', 'quarter']
const weekdayWords = [
  ...weekdayNumbers.keys(),
  ...pluralWeekdayNumbers.keys(),
  ...twoLetterWeekdayNumbers.keys(),
  ...[...weekdayNumbers.keys()].flatMap((day) => [`${day}'s`, `${day}s'`]),
]
const dayWords = [
  ...weekdayWords,
  ...monthNumbers.keys(),
  ...ordinals.keys(),
  ...tens.keys(),
  ...list(`weekday weekdays workday workdays weekend weekends schooldays week work working business school trading banking mwf m t w day days
  last final penultimate next begin beginning start end month quarter year christmas xmas halloween epiphany juneteenth new valentine valentines valentine's independence
  thanksgiving labor labour memorial mother's mothers father's fathers on in of only during
  the but just all at by very`),
  ...cardinals.keys(),
]

interface Entry {
  rule: ClauseRule
  /** The words that it may begin with; all of them where there are none. */
  words?: readonly string[]
  number?: boolean
  sign?: boolean
}

/** First come, first served. */
const table: readonly Entry[] = [
  {
    rule: ({ tokens, at }) => readFiller(tokens, at),
    words: list('around round all throughout day night at'),
    number: true,
  },
  { rule: ({ tokens, at }) => readCron(tokens, at), words: [], number: true, sign: true },
  {
    rule: ({ tokens, at, setting, after }) => readExclusion(tokens, { at, after }, setting),
    words: list(
      `except excepting excluding exclude skipping skip besides sans minus bar save but not never no apart aside other
      unless with`,
    ),
  },
  {
    rule: ({ tokens, at, after }) => readMarks(tokens, at) ?? readMarksAfter(tokens, at, after),
    words: [
      ...list('at the on from starting in during minute minutes second seconds top bottom'),
      ...numberWords,
    ],
    number: true,
  },
  { rule: ({ tokens, at }) => readCalendarRange(tokens, at), words: ['from', 'between'] },
  { rule: ({ tokens, at }) => readWithin(tokens, at), words: list('in during throughout for only of from') },
  { rule: ({ tokens, at, setting }) => readStretch(tokens, at, setting), words: ['from', 'between'] },
  {
    rule: ({ tokens, at, setting }) => readStart(tokens, at, setting),
    words: list(
      'and but as starting beginning commencing start starts begin begins from since effective after',
    ),
  },
  {
    rule: ({ tokens, at, setting }) => readUntil(tokens, at, setting),
    words: list('and but until through ending ends end till up stopping stop to before'),
  },
  {
    rule: ({ tokens, at, follows }) => readHours(tokens, at, follows),
    words: [
      ...list(`but not never outside except only run during in within the my our normal regular business office working work
      opening trading from between starting beginning begin begins start starts after before since until ending ends through
      to up overnight noon midday midnight`),
      ...numberWords,
    ],
    number: true,
  },
  {
    rule: ({ tokens, at }) => readEvery(tokens, at),
    words: list(
      'every each on in at of for once only run repeat repeating alternate alternating all always any roughly about approximately',
    ),
  },
  { rule: ({ tokens, at }) => readFor(tokens, at), words: list('for over during within') },
  {
    rule: ({ tokens, at }) => readFrequency(tokens, at),
    words: [...list('once twice thrice at'), ...numberWords],
    number: true,
  },
  {
    rule: ({ tokens, at }) => readCount(tokens, at),
    words: [...list('for a total of only just exactly once twice thrice'), ...numberWords],
    number: true,
  },
  { rule: ({ tokens, at }) => readBasis(tokens, at), words: ['on', 'a', 'an'] },
  {
    rule: ({ tokens, at }) => readAdverbClause(tokens, at),
    words: [...adverbs.keys(), ...list('half quarter semi bi semimonthly semiweekly'), ...cardinals.keys()],
    number: true,
  },
  { rule: ({ tokens, at }) => readBareUnit(tokens, at), words: ['run', 'repeat', 'fire'] },
  { rule: ({ tokens, at }) => readDayClause(tokens, at), words: dayWords, number: true },
  {
    rule: ({ tokens, at }) => readParts(tokens, at),
    words: [...dayParts.keys(), ...list('in on at the during nightly')],
  },
  {
    rule: ({ tokens, at }) => readTimes(tokens, at),
    words: [
      ...list(`at around by about exactly in during of noon midday noontime midnight lunch lunchtime breakfast dinner
      dinnertime bedtime daybreak eod cob eob end close high the zero first last after before`),
      ...numberWords,
    ],
    number: true,
    sign: true,
  },
  {
    rule: ({ tokens, at, after }) => (after === undefined ? null : readBareTimes(tokens, at, after)),
    words: numberWords,
    number: true,
  },
  { rule: ({ tokens, at, follows }) => readZoneClause(tokens, at, follows) },
]

const rulesOfNumber = table.filter((entry) => entry.number === true).map((entry) => entry.rule)
const rulesOfSign = table
  .filter((entry) => entry.sign === true || entry.words === undefined)
  .map((entry) => entry.rule)
const rulesOfAnyWord = table.filter((entry) => entry.words === undefined).map((entry) => entry.rule)
const rulesOfWord: ReadonlyMap<string, readonly ClauseRule[]> = new Map(
  [...new Set(table.flatMap((entry) => entry.words ?? []))].map((word) => [
    word,
    table
      .filter((entry) => entry.words === undefined || entry.words.includes(word))
      .map((entry) => entry.rule),
  ]),
)

function list(words: string): string[] {
  return words.split(/\s+/)
}
