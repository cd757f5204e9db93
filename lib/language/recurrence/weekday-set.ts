import { isGlued, signAt, wordAt } from '../moment/token-at.ts'
import type { Found, Rule, Token } from '../token.ts'
import { pluralWeekdayNumbers, twoLetterWeekdayNumbers, weekdayNumbers } from '../vocabulary.ts'
import { afterThrough, readList } from './word-list.ts'

export interface WeekdaySet {
  days: number[]
  /** A plural or a group of days says "every" by itself: "Mondays", "weekdays". */
  plural: boolean
  /** A range of days, or a group in the plural. */
  group: boolean
}

const workingDays = [1, 2, 3, 4, 5]
const weekend = [6, 7]

/** "Monday", "mon, wed and fri", "Mondays", "mon-thu", "Friday to Sunday", "weekdays", "MWF" is none. */
export const readWeekdaySet: Rule<WeekdaySet> = (tokens, at) => {
  const list = readLetters(tokens, at) ?? readRow(tokens, at)
  if (list === null) return null
  const days = [...new Set(list.meaning.flatMap((set) => set.days))].sort((a, b) => a - b)
  return {
    meaning: {
      days,
      plural: list.meaning.some((set) => set.plural),
      group: list.meaning.some((set) => set.group),
    },
    next: list.next,
  }
}

/** "mon, wed and fri", and the same with nothing between: "mon wed fri". */
function readRow(tokens: readonly Token[], at: number): Found<WeekdaySet[]> | null {
  const sets: WeekdaySet[] = []
  let next = at
  while (sets.length < 14) {
    const isDay = sets.length === 0 || (weekdayNumbers.has(wordAt(tokens, next)) && !isOwner(tokens, next))
    const list = isDay
      ? readList(tokens, next, { item: readStretch, between: ['on', 'every', 'each', 'the'] })
      : null
    if (list === null) break
    sets.push(...list.meaning)
    next = list.next
  }
  return sets.length === 0 ? null : { meaning: sets, next }
}

/** "Friday's report" */
function isOwner(tokens: readonly Token[], at: number): boolean {
  return /['’]s$/.test(tokens[at]?.text ?? '')
}

const letterDays: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['t', 2],
  ['tu', 2],
  ['w', 3],
  ['th', 4],
  ['f', 5],
  ['sa', 6],
  ['su', 7],
])

/** "M/W/F", "T/Th" */
function readLetters(tokens: readonly Token[], at: number): Found<WeekdaySet[]> | null {
  const days: number[] = []
  let next = at
  while (days.length < 7) {
    const day = letterDays.get(wordAt(tokens, next))
    const isLast = signAt(tokens, next + 1) !== '/' || !isGlued(tokens, next + 1)
    if (day === undefined || (next > at && !isGlued(tokens, next))) return null
    days.push(day)
    next += isLast ? 1 : 2
    if (isLast) break
  }
  return days.length < 2 ? null : { meaning: [{ days, plural: true, group: true }], next }
}

/** One day, a range of days, or a group of days. */
const readStretch: Rule<WeekdaySet> = (tokens, at) => {
  const group = readGroup(tokens, at)
  if (group !== null) return group
  const first = readOne(tokens, at)
  if (first === null) return null
  const through = afterThrough(tokens, first.next)
  const last = through > first.next ? readOne(tokens, through) : null
  if (last === null || last.meaning.day === first.meaning.day) {
    return {
      meaning: { days: [first.meaning.day], plural: first.meaning.plural, group: false },
      next: first.next,
    }
  }
  const count = ((last.meaning.day - first.meaning.day + 7) % 7) + 1
  const days = Array.from({ length: count }, (_, index) => ((first.meaning.day - 1 + index) % 7) + 1)
  return {
    meaning: { days, plural: first.meaning.plural || last.meaning.plural, group: true },
    next: last.next,
  }
}

function readGroup(tokens: readonly Token[], at: number): Found<WeekdaySet> | null {
  const word = wordAt(tokens, at)
  const found = (days: number[], plural: boolean, next: number): Found<WeekdaySet> => ({
    meaning: { days, plural, group: plural },
    next,
  })
  if (word === 'weekdays' || word === 'workdays' || word === 'schooldays')
    return found(workingDays, true, at + 1)
  if (word === 'weekday' || word === 'workday') return found(workingDays, false, at + 1)
  if (word === 'm' && signAt(tokens, at + 1) === '-' && wordAt(tokens, at + 2) === 'f')
    return found(workingDays, true, at + 3)
  if (word === 'mwf') return found([1, 3, 5], true, at + 1)
  if (word === 'weekends') return found(weekend, true, at + 1)
  if (word === 'weekend')
    return found(weekend, false, /^days?$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1)
  if (!/^(week|work|working|business|school|trading|banking)$/.test(word)) return null
  const hyphen = signAt(tokens, at + 1) === '-' && tokens[at + 1]?.spaced === false ? at + 2 : at + 1
  const day = wordAt(tokens, hyphen)
  const isDay = day === 'day' || day === 'days'
  if (word === 'week') {
    if (hyphen === at + 1) return null
    if (isDay) return found(workingDays, day === 'days', hyphen + 1)
    return /^ends?$/.test(day) ? found(weekend, day === 'ends', hyphen + 1) : null
  }
  return isDay ? found(workingDays, day === 'days', hyphen + 1) : null
}

interface OneWeekday {
  day: number
  plural: boolean
}

const readOne: Rule<OneWeekday> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const base = word.replace(/'s?$/, '')
  const plural = pluralWeekdayNumbers.get(base)
  const day =
    weekdayNumbers.get(base) ??
    plural ??
    (isAmongTwoLetters(tokens, at) ? twoLetterWeekdayNumbers.get(word) : undefined)
  if (day === undefined) return null
  const dotted =
    base.length < 5 && signAt(tokens, at + 1) === '.' && /^[,.\-&/]|^$/.test(tokens[at + 2]?.text ?? ',')
  return { meaning: { day, plural: plural !== undefined }, next: dotted ? at + 2 : at + 1 }
}

/** "Mo-Fr", "tu, th": "we" and "th" alone are other words. */
function isAmongTwoLetters(tokens: readonly Token[], at: number): boolean {
  const isDay = (place: number) => twoLetterWeekdayNumbers.has(wordAt(tokens, place))
  const isSign = (place: number) => /^[-,/&]$/.test(signAt(tokens, place))
  return isDay(at) && ((isSign(at + 1) && isDay(at + 2)) || (isSign(at - 1) && isDay(at - 2)))
}
