import type { Found, Rule, Token } from '../token.ts'
import { weekdayNumbers } from '../vocabulary.ts'
import { holidayWord, isHoliday, mayStartHoliday } from './holidays.ts'
import { assumedTime, readDayPart } from './read-day-part.ts'
import { directionWords } from './read-period.ts'
import { type Seen, type SeenRule, seenDay } from './seen.ts'
import { signAt, skipWord, wordAt } from './token-at.ts'
import type { Day } from './types.ts'
import { readYear } from './written-date.ts'

/** today, tomorrow, "the day after tomorrow", tonight, "this morning", "last night" */
export const readDayWord: SeenRule = (tokens, at) => {
  const word = wordAt(tokens, at)
  const offset = dayWords.get(word)
  if (offset !== undefined) {
    const weeks = word === 'yesterday' ? undefined : weekWords.get(wordAt(tokens, at + 1))
    const isHence = weeks !== undefined && !/^(of|in|\d)/.test(tokens[at + 2]?.text ?? '')
    if (isHence) return once({ day: { kind: 'offset', days: offset + weeks } }, at + 2)
    return once({ day: { kind: 'offset', days: offset } }, at + 1)
  }
  if (word === 'tonight')
    return once({ day: { kind: 'offset', days: 0 }, time: assumedTime('night') }, at + 1)
  return readBesideTomorrow(tokens, at) ?? readPartOfNearDay(tokens, at)
}

/** "Friday", "next Tuesday", "wednesday of next week", "next week Wednesday", "Friday week", "Monday after next". */
export const readWeekday: SeenRule = (tokens, at) => {
  const word = wordAt(tokens, at)
  const direction = directionWords.get(word)
  if (direction !== undefined) return readDirectedWeekday(tokens, at)
  const weekday = weekdayNumbers.get(word)
  if (weekday === undefined || word.length < 3) return null
  const stop =
    signAt(tokens, at + 1) === '.' && word.length < 5 && tokens[at + 2] !== undefined ? at + 2 : at + 1
  return (
    readWeekOfWeekday(tokens, { weekday, next: stop }) ??
    seenDay({ kind: 'weekday', weekday, which: 'nearest' }, stop, weakWeekdays.has(word))
  )
}

/** "Christmas", "new year's eve 2014", "next Easter" */
export const readHoliday: SeenRule = (tokens, at) => {
  const direction = directionWords.get(wordAt(tokens, at))
  const begin = direction === undefined ? skipWord(tokens, at, articles) : at + 1
  const name = readHolidayName(tokens, begin)
  if (name === null) return null
  const separated =
    signAt(tokens, name.next) === ',' || /^(of|in)$/.test(wordAt(tokens, name.next))
      ? name.next + 1
      : name.next
  const year = readYear(tokens, separated)
  if (year !== null) return seenDay({ kind: 'holiday', name: name.meaning, year: year.meaning }, year.next)
  const later = directionWords.get(wordAt(tokens, separated))
  if (later !== undefined && wordAt(tokens, separated + 1) === 'year') {
    return seenDay({ kind: 'holiday', name: name.meaning, yearOffset: later }, separated + 2)
  }
  if (direction === undefined) return seenDay({ kind: 'holiday', name: name.meaning }, name.next, true)
  const which = direction < 0 ? 'last' : direction > 0 ? 'next' : 'this'
  return seenDay({ kind: 'holiday', name: name.meaning, which }, name.next)
}

/** "today week", "Tuesday fortnight" */
const weekWords: ReadonlyMap<string, number> = new Map([
  ['week', 7],
  ['fortnight', 14],
])

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tomorrow', 1],
  ['tomorrows', 1],
  ['overmorrow', 2],
  ['yesterday', -1],
])

/** Words of other kinds, and three letters that are a name as often. */
const weakWeekdays: ReadonlySet<string> = new Set(['sun', 'sat', 'wed', 'mon', 'thu', 'tue', 'weds'])
const articles: ReadonlySet<string> = new Set(['the'])

function once(meaning: Seen, next: number): Found<Seen> {
  return { meaning: { ...meaning, once: true }, next }
}

/** "the day after tomorrow", "day before yesterday" */
const readBesideTomorrow: SeenRule = (tokens, at) => {
  const begin = skipWord(tokens, at, articles)
  if (wordAt(tokens, begin) !== 'day') return null
  const beside = `${wordAt(tokens, begin + 1)} ${wordAt(tokens, begin + 2)}`
  if (beside === 'after tomorrow') return once({ day: { kind: 'offset', days: 2 } }, begin + 3)
  return beside === 'before yesterday' ? once({ day: { kind: 'offset', days: -2 } }, begin + 3) : null
}

/** "this morning", "last night", "next morning" */
const readPartOfNearDay: SeenRule = (tokens, at) => {
  const direction = directionWords.get(wordAt(tokens, at))
  if (direction === undefined || wordAt(tokens, at) === 'current') return null
  const part = readDayPart(tokens, at + 1)
  if (part === null || part.next > at + 3) return null
  return once({ day: { kind: 'offset', days: direction }, time: assumedTime(part.meaning) }, part.next)
}

/** "this coming Friday", "next Tuesday", "next week on Wednesday" */
const readDirectedWeekday: SeenRule = (tokens, at) => {
  const word = wordAt(tokens, at)
  const direction = directionWords.get(word) ?? 0
  const isComing = /^(coming|upcoming|past)$/.test(wordAt(tokens, at + 1))
  const next = isComing ? at + 2 : at + 1
  const weekday = weekdayNumbers.get(wordAt(tokens, next))
  if (weekday !== undefined && wordAt(tokens, next).length > 2) {
    const isNearest = isComing || /^(coming|upcoming|following)$/.test(word)
    const which = direction < 0 ? 'last' : isNearest ? 'nearest' : direction > 0 ? 'next' : 'this'
    return seenDay({ kind: 'weekday', weekday, which }, next + 1)
  }
  if (wordAt(tokens, next) !== 'week') return null
  const on =
    /^(on|at)$/.test(wordAt(tokens, next + 1)) || signAt(tokens, next + 1) === ',' ? next + 2 : next + 1
  const later = weekdayNumbers.get(wordAt(tokens, on))
  if (later === undefined || wordAt(tokens, on).length < 3) return null
  return seenDay({ kind: 'weekday', weekday: later, which: direction }, on + 1)
}

function readWeekOfWeekday(
  tokens: readonly Token[],
  read: { weekday: number; next: number },
): Found<Seen> | null {
  const { weekday, next } = read
  const of = /^(of|in|from)$/.test(wordAt(tokens, next)) ? next + 1 : next
  const begin = skipWord(tokens, of, articles)
  const direction = directionWords.get(wordAt(tokens, begin))
  if (direction !== undefined && wordAt(tokens, begin + 1) === 'week') {
    return seenDay({ kind: 'weekday', weekday, which: direction }, begin + 2)
  }
  if (direction !== undefined && begin === next && wordAt(tokens, begin) === 'next') {
    return seenDay({ kind: 'weekday', weekday, which: 'next' }, begin + 1)
  }
  const isAfterNext = wordAt(tokens, next) === 'after' && wordAt(tokens, next + 1) === 'next'
  const from: Day = { kind: 'weekday', weekday, which: 'nearest' }
  const week = { months: 0, days: 7, ms: 0, unit: 'week' } as const
  if (isAfterNext) return seenDay({ kind: 'shifted', from, by: week }, next + 2)
  const days = weekWords.get(wordAt(tokens, next))
  return days === undefined ? null : seenDay({ kind: 'shifted', from, by: { ...week, days } }, next + 1)
}

const readHolidayName: Rule<string> = (tokens, at) => {
  if (!mayStartHoliday(wordAt(tokens, at))) return null
  let longest: Found<string> | null = null
  let name = ''
  for (let next = at; next < at + 5; next += 1) {
    const word = wordAt(tokens, next)
    if (word === '') break
    name = next === at ? holidayWord(word) : `${name} ${holidayWord(word)}`
    if (isHoliday(name)) longest = { meaning: name, next: next + 1 }
  }
  return longest
}
