import { readMoment } from '../moment/read-moment.ts'
import { readEvidentTime, readTimeOfDay } from '../moment/read-time-of-day.ts'
import { signAt, wordAt } from '../moment/token-at.ts'
import type { Setting } from '../schema.ts'
import type { Found, Rule, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readDates, readYearlyDate } from './dates.ts'
import { readNumberedDays, readOrdinalDays } from './month-days.ts'
import { readMonthSet } from './month-set.ts'
import { readOfPeriod } from './nth.ts'
import type { Clause, Excluded, Meaning } from './types.ts'
import { readWeekdaySet } from './weekday-set.ts'
import { readList, skipWords } from './word-list.ts'

/** "except weekends", "but not on Friday", "excluding 24 December and holidays", "skip Mondays". */
export function readExclusion(
  tokens: readonly Token[],
  { at, after }: { at: number; after: Clause | undefined },
  setting: Setting,
): Found<Meaning> | null {
  const begin = afterExcept(tokens, at) ?? afterBut(tokens, at, after)
  if (begin === null) return null
  const read: Rule<Excluded[]> = (all, place) => readExcluded(all, skipWords(all, place, leads), setting)
  const isOfTimes = read(tokens, begin)?.meaning[0]?.kind === 'times'
  // "Mondays, not on holidays, 9am" says when, and leaves no time out
  const item: Rule<Excluded[]> = (all, place) => {
    const found = read(all, place)
    return found?.meaning[0]?.kind === 'times' && !isOfTimes && signAt(all, place - 1) === ',' ? null : found
  }
  const list = readList(tokens, begin, { item, between: [...leads, 'also', 'not'] })
  return list === null
    ? null
    : { meaning: { kind: 'except', excluded: list.meaning.flat() }, next: list.next }
}

const leads = [
  'for',
  'at',
  'on',
  'in',
  'during',
  'when',
  'it',
  'is',
  'if',
  "it's",
  'the',
  'every',
  'all',
  'public',
  'bank',
  'national',
  'federal',
  'any',
]

function afterExcept(tokens: readonly Token[], at: number): number | null {
  const word = (ahead: number) => wordAt(tokens, at + ahead)
  if (signAt(tokens, at) === ',') return null
  if (/^(except|excepting|excluding|exclude|skipping|skip|besides|sans|minus|bar|save)$/.test(word(0)))
    return at + 1
  if (word(0) === 'but' && /^(not|never|skip|exclude|excluding|no)$/.test(word(1))) return at + 2
  if (word(0) === 'not' || word(0) === 'never' || word(0) === 'no') return at + 1
  if (/^(apart|aside)$/.test(word(0)) && word(1) === 'from') return at + 2
  if (word(0) === 'other' && word(1) === 'than') return at + 2
  if (word(0) === 'unless') return at + 1
  return word(0) === 'with' && word(1) === 'the' && word(2) === 'exception' && word(3) === 'of'
    ? at + 4
    : null
}

/** "every day but Friday": right after days that are many. */
function afterBut(tokens: readonly Token[], at: number, after: Clause | undefined): number | null {
  if (wordAt(tokens, at) !== 'but' || after === undefined || after.next !== at) return null
  const isMany =
    after.kind === 'rhythm' ||
    after.kind === 'part' ||
    (after.kind === 'weekdays' && (after.days.length > 2 || after.step !== undefined))
  return isMany ? at + 1 : null
}

/** "24 December 2026" is left to the moments, which know years. */
function isYear(tokens: readonly Token[], at: number): boolean {
  const next = signAt(tokens, at) === ',' || signAt(tokens, at) === '/' ? at + 1 : at
  return /^\d{4}$/.test(tokens[next]?.text ?? '') || signAt(tokens, at) === '/'
}

function readExcluded(tokens: readonly Token[], at: number, setting: Setting): Found<Excluded[]> | null {
  const dates = readDates(tokens, at, true)
  if (dates?.meaning.kind === 'dates' && dates.meaning.dates.length > 1 && !isYear(tokens, dates.next)) {
    const days = dates.meaning.dates.map((date) => ({
      kind: 'day' as const,
      day: { kind: 'date' as const, ...date },
    }))
    return { meaning: days, next: dates.next }
  }
  const one = readOneExcluded(tokens, at, setting)
  return one === null ? null : { ...one, meaning: [one.meaning] }
}

function readOneExcluded(tokens: readonly Token[], at: number, setting: Setting): Found<Excluded> | null {
  if (/^(holiday|holidays|feiertage|vacations?)$/.test(wordAt(tokens, at)))
    return { meaning: { kind: 'holidays' }, next: at + 1 }
  const places = readNumberedDays(tokens, at) ?? readOrdinalDays(tokens, at)
  if (places !== null && !monthNumbers.has(wordAt(tokens, skipWords(tokens, places.next, ['of'])))) {
    return {
      meaning: { kind: 'month-days', days: places.meaning },
      next: readOfPeriod(tokens, places.next)?.next ?? places.next,
    }
  }
  const date = readYearlyDate(tokens, at)
  if (date !== null && !isYear(tokens, date.next)) {
    return { meaning: { kind: 'day', day: { kind: 'date', ...date.meaning } }, next: date.next }
  }
  const days = readWeekdaySet(tokens, at)
  if (days !== null) return { meaning: { kind: 'weekdays', days: days.meaning.days }, next: days.next }
  const moment = readMoment(tokens, at, setting)
  const day = moment?.meaning.day
  const isDay = day !== undefined && day.kind !== 'start' && day.kind !== 'end'
  if (moment !== null && isDay) return { meaning: { kind: 'day', day }, next: moment.next }
  const months = readMonthSet(tokens, at)
  if (months !== null) return { meaning: { kind: 'months', months: months.meaning }, next: months.next }
  const time = wordAt(tokens, at - 1) === 'at' ? readTimeOfDay(tokens, at) : readEvidentTime(tokens, at)
  return time === null || time.meaning.certainty === 'part'
    ? null
    : { meaning: { kind: 'times', times: [time.meaning] }, next: time.next }
}
