import { readNumber, readOrdinal } from '../numbers.ts'
import type { Token } from '../token.ts'
import { readDayWord, readWeekday } from './named-day.ts'
import { readCounted, readNthOfPeriod, readWeekdaysFromNow } from './nth-day.ts'
import { readPlainDay } from './plain-day.ts'
import { assumedTime } from './read-day-part.ts'
import { negated, readDuration } from './read-duration.ts'
import { readEnclosingPeriod, readPeriod } from './read-period.ts'
import { type OrderedRule, rememberedInOrder, type SeenRule, seenDay } from './seen.ts'
import { digitsAt, isInsideNumber, signAt, skipWord, wordAt } from './token-at.ts'
import type { Day, Duration } from './types.ts'

/** Days of the calendar in all their shapes: "24 October", "10/23", "the 15th", "last Friday of March", "two days after Christmas". */
export const readDate = rememberedInOrder((tokens, at, order) => {
  if (!mayBegin(tokens, at)) return null
  return (
    readShiftedDay(tokens, at, order) ??
    readNthFrom(tokens, at, order) ??
    readWeekOf(tokens, at, order) ??
    readNthOfPeriod(tokens, at) ??
    readEdge(tokens, at) ??
    readPlainDay(tokens, at, order) ??
    readPeriodAsDay(tokens, at)
  )
})

function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' || (token?.kind === 'number' && !isInsideNumber(tokens, at))
}

/** "third Tuesday after Christmas", "the Monday before Easter" */
const readNthFrom: OrderedRule = (tokens, at, order) => {
  const begin = skipWord(tokens, at, articles)
  const several = readWeekdaysFromNow(tokens, begin)
  if (several !== null) return several
  const place = readOrdinal(tokens, begin)
  const counted = readCounted(tokens, place?.next ?? begin)
  if (counted === null || counted.meaning === 'day') return null
  const direction = sides.get(wordAt(tokens, counted.next))
  if (direction === undefined || wordAt(tokens, counted.next + 1) === 'next') return null
  const from = readPlainDay(tokens, counted.next + 1, order)
  if (from?.meaning.day === undefined || from.meaning.time !== undefined) return null
  const nth = (place?.meaning ?? 1) * direction
  return seenDay({ kind: 'nth-from', nth, counted: counted.meaning, from: from.meaning.day }, from.next)
}

const weekUnits: ReadonlySet<string> = new Set(['week', 'fortnight'])
const directUnits: ReadonlySet<string> = new Set([...weekUnits, 'month', 'year'])

const sides: ReadonlyMap<string, number> = new Map([
  ['after', 1],
  ['following', 1],
  ['before', -1],
])

/** "two days after tomorrow", "a week from Friday", "the day before Christmas", "2 day before today" */
const readShiftedDay: OrderedRule = (tokens, at, order) => {
  const begin = skipWord(tokens, at, articles)
  const duration = readDuration(tokens, begin)
  if (duration === null || duration.meaning.ms !== 0 || !isCalendarLength(tokens, begin, at)) return null
  const side = wordAt(tokens, duration.next)
  // "a week today", "two weeks on Friday"
  const isDirect =
    (side === 'on' ? weekUnits : directUnits).has(duration.meaning.unit) && /^(today|tomorrow|on)$/.test(side)
  const direction = side === 'from' || isDirect ? 1 : sides.get(side)
  if (direction === undefined) return null
  const from = readPlainDay(tokens, isDirect && side !== 'on' ? duration.next : duration.next + 1, order)
  if (from?.meaning.day === undefined || from.meaning.time !== undefined) return null
  return seenDay(
    { kind: 'shifted', from: from.meaning.day, by: turned(duration.meaning, direction) },
    from.next,
  )
}

/** "the day after Christmas", but not "day after Christmas" of any other noun. */
function isCalendarLength(tokens: readonly Token[], begin: number, at: number): boolean {
  const isCounted =
    readNumber(tokens, begin) !== null || /^(a|an|one|couple|few|several)$/.test(wordAt(tokens, begin))
  return isCounted || begin > at || /^(day|week)$/.test(wordAt(tokens, begin))
}

function turned(duration: Duration, direction: number): Duration {
  return direction < 0 ? negated(duration) : duration
}

/** "the week of October 7th", "week commencing 3 March" */
const readWeekOf: OrderedRule = (tokens, at, order) => {
  const begin = skipWord(tokens, at, articles)
  if (wordAt(tokens, begin) !== 'week') return null
  if (!/^(of|commencing|beginning|starting)$/.test(wordAt(tokens, begin + 1))) return null
  const day = readPlainDay(tokens, begin + 2, order)
  if (day?.meaning.day === undefined || day.meaning.time !== undefined) return null
  return seenDay({ kind: 'start', of: { kind: 'week-of', day: day.meaning.day } }, day.next)
}

/** "end of the month", "beginning of next year", "month end", "eom" */
const readEdge: SeenRule = (tokens, at) => {
  const begin = skipWord(tokens, at, articles)
  const short = shortEdges.get(wordAt(tokens, begin))
  if (short !== undefined)
    return seenDay({ kind: 'end', of: { kind: 'relative', unit: short, offset: 0 } }, begin + 1)
  const middle = readMiddle(tokens, begin) ?? readUnitEnd(tokens, begin)
  if (middle !== null) return middle
  const word = wordAt(tokens, begin)
  const isLast = word === 'last' && /^(the|this|next)$/.test(wordAt(tokens, begin + 2))
  const isEnd = word === 'end' || isLast
  if (!isEnd && !/^(beginning|start|begin)$/.test(word)) return null
  if (wordAt(tokens, begin + 1) !== 'of') return null
  const day = isEnd ? (readDayWord(tokens, begin + 2) ?? readWeekday(tokens, begin + 2)) : null
  if (day !== null) return { meaning: { ...day.meaning, time: assumedTime('end-of-day') }, next: day.next }
  const period = readEnclosingPeriod(tokens, begin + 2)
  if (period === null) return null
  return seenDay({ kind: isEnd ? 'end' : 'start', of: period.meaning }, period.next)
}

/** "mid-January", "middle of next month" */
const readMiddle: SeenRule = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word !== 'mid' && word !== 'middle') return null
  const next = signAt(tokens, at + 1) === '-' || wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1
  const period = readEnclosingPeriod(tokens, next)
  const { kind } = period?.meaning ?? {}
  const isMonth = kind === 'month' || (period?.meaning.kind === 'relative' && period.meaning.unit === 'month')
  if (period === null || !isMonth) return null
  return seenDay({ kind: 'month-day', day: 15, within: period.meaning }, period.next)
}

/** "month end", "quarter-end" */
const readUnitEnd: SeenRule = (tokens, at) => {
  const unit = wordAt(tokens, at)
  const isUnit = unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year'
  const end = signAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  if (!isUnit || wordAt(tokens, end) !== 'end') return null
  return seenDay({ kind: 'end', of: { kind: 'relative', unit, offset: 0 } }, end + 1)
}

const shortEdges: ReadonlyMap<string, 'week' | 'month' | 'quarter' | 'year'> = new Map([
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
])

const readPeriodAsDay: SeenRule = (tokens, at) => {
  const period = readPeriod(tokens, at)
  if (period === null) return null
  const { meaning, next } = period
  const isWeak =
    (meaning.kind === 'month' && Object.keys(meaning).length === 2) ||
    (meaning.kind === 'relative' && meaning.offset <= 0) ||
    meaning.kind === 'quarter' ||
    meaning.kind === 'half' ||
    digitsAt(tokens, at) !== null
  const isPast = meaning.kind === 'relative' && meaning.offset < 0
  if (isPast) return { ...seenDay(lastPeriod(meaning.unit, meaning.offset), next, true) }
  return seenDay({ kind: 'start', of: meaning }, next, isWeak)
}

/** "last week" is the same day a week ago. */
function lastPeriod(unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year', offset: number): Day {
  if (unit === 'weekend') return { kind: 'start', of: { kind: 'relative', unit, offset } }
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[unit]
  const days = { day: 1, week: 7, month: 0, quarter: 0, year: 0 }[unit]
  const by: Duration = { months: months * offset, days: days * offset, ms: 0, unit }
  return { kind: 'shifted', from: { kind: 'offset', days: 0 }, by }
}

const articles: ReadonlySet<string> = new Set(['the'])
