import { remembered } from '../remembered-rule.ts'
import type { Setting } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { holidayWord, isHoliday } from './holidays.ts'
import { mayBeginMoment } from './may-begin.ts'
import { mergeMoments } from './merge-moments.ts'
import { readFirstPart, readNextPart } from './moment-part.ts'
import { readOpenRange, throughEnd } from './moment-range.ts'
import { type DateOrder, dateOrder, type Seen } from './seen.ts'
import { isInsideNumber, signAt, wordAt } from './token-at.ts'
import type { Moment } from './types.ts'

/** A moment in one stretch of text: "at 1 pm on 8/1/2100", "Thursday at 9:30pm IST", "in 20 minutes", "10 to 22 August". */
export function readMoment(tokens: readonly Token[], at: number, { locale }: Setting): Found<Moment> | null {
  return dateOrder(locale).monthFirst ? readMonthFirst(tokens, at) : readDayFirst(tokens, at)
}

const readMonthFirst = remembered((tokens, at) => readOrdered(tokens, at, { monthFirst: true }))
const readDayFirst = remembered((tokens, at) => readOrdered(tokens, at, { monthFirst: false }))

function readOrdered(tokens: readonly Token[], at: number, order: DateOrder): Found<Moment> | null {
  if (!mayBeginMoment(tokens, at) || isInsideNumber(tokens, at) || isInsideName(tokens, at)) return null
  const opening = /^(from|between)$/.test(wordAt(tokens, at)) ? at + 1 : at
  const open = readOpenRange(tokens, opening, order)
  const single = readParts(tokens, readFirstPart(tokens, opening, order), order)
  const start = open !== null && open.next > (single?.next ?? 0) ? open : single
  if (start === null) return null
  const whole = open === start ? readParts(tokens, open, order) : withEnd(tokens, start, order)
  if (whole === null) return null
  if (opening > at && whole.meaning.through === undefined) return null
  return isEvident(tokens, { at, next: whole.next, seen: whole.meaning }) ? stripped(whole) : null
}

/** A weekday, a date, a year, a time, a part of the day, a zone: more parts than these no moment has. */
const mostParts = 7

/** The Friday of "Black Friday deals", and what only says which data is meant: "since yesterday". */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1)
  return (
    before === 'since' ||
    (before !== '' && isHoliday(`${holidayWord(before)} ${holidayWord(wordAt(tokens, at))}`))
  )
}

/** All that follows a first part and belongs to it. */
function readParts(
  tokens: readonly Token[],
  first: Found<Seen> | null,
  order: DateOrder,
): Found<Seen> | null {
  if (first === null) return null
  let seen = first.meaning
  let next = first.next
  for (let count = 1; count < mostParts; count += 1) {
    const part = readNextPart(tokens, next, { seen, order })
    if (part === null) break
    const merged = mergeMoments(asMoment(seen), asMoment(part.meaning))
    if (merged === null) break
    seen = { ...merged, weak: seen.weak === true && part.meaning.weak === true }
    next = part.next
  }
  return { meaning: seen, next }
}

function withEnd(tokens: readonly Token[], start: Found<Seen>, order: DateOrder): Found<Seen> {
  const sign = signAt(tokens, start.next)
  const isJoined = sign === '-' || /^(to|until|through|till)$/.test(wordAt(tokens, start.next))
  if (!isJoined) return start
  const end = readParts(tokens, readFirstPart(tokens, start.next + 1, order), order)
  const through = end === null ? null : throughEnd(asMoment(start.meaning), asMoment(end.meaning))
  if (end === null || through === null) return start
  const whole = {
    ...start.meaning,
    ...through,
    weak: start.meaning.weak === true && end.meaning.weak === true,
  }
  const found = { meaning: whole, next: end.next }
  // the year of "Oct 26, 10:00 - 11:00 2023" belongs to the beginning
  return readParts(tokens, found, order) ?? found
}

function asMoment({ weak: _, ...seen }: Seen): Moment {
  return { ...seen, once: seen.once === true }
}

function stripped(found: Found<Seen>): Found<Moment> {
  return { meaning: asMoment(found.meaning), next: found.next }
}

/** Weak words count where a preposition leads to them or where nothing else is said. */
function isEvident(tokens: readonly Token[], read: { at: number; next: number; seen: Seen }): boolean {
  const { at, next, seen } = read
  if (seen.weak !== true) return true
  if (leadsToDay(seen).has(wordAt(tokens, at))) return true
  const isFirst = tokens.slice(0, Math.min(at, 4)).every(({ kind }) => kind === 'sign') && at < 4
  const isLast = tokens.slice(next, next + 3).every(({ kind }) => kind === 'sign')
  return isFirst && isLast
}

const ledDays: ReadonlySet<string> = new Set(['on', 'in', 'by', 'at', 'during', 'around'])
const ledWeekend: ReadonlySet<string> = new Set(['on', 'at', 'by', 'over'])
const nothing: ReadonlySet<string> = new Set()

/** "this week" and "last month" mostly say which data is meant, whatever stands before them. */
function leadsToDay({ day }: Seen): ReadonlySet<string> {
  const isStretch = day?.kind === 'shifted' || (day?.kind === 'start' && day.of.kind === 'relative')
  if (day?.kind === 'start' && day.of.kind === 'relative' && day.of.unit === 'weekend') return ledWeekend
  return isStretch ? nothing : ledDays
}
