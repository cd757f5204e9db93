import type { TimeOfDay } from '../moment/types.ts'
import type { Clause, ClauseOf } from '../recurrence/types.ts'
import type { Token } from '../token.ts'

/** Whether a text repeats: some clause must say so by itself. */
export function repeats(clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  return (
    clauses.some(isRepeating) ||
    isBareTime(clauses, tokens) ||
    isOfEachMonth(clauses, tokens) ||
    isInSomeMonths(clauses) ||
    isOnSeveralDays(clauses) ||
    isTable(clauses, tokens)
  )
}

/** "in April and October on the 1st": what is in several months comes again. */
function isInSomeMonths(clauses: readonly Clause[]): boolean {
  const several = clauses.some((clause) => clause.kind === 'months' && clause.months.length > 1)
  return (
    several &&
    clauses.some(
      ({ kind }) => kind === 'times' || kind === 'weekdays' || kind === 'month-days' || kind === 'nth',
    )
  )
}

/** "Mon 9:00 / Wed 14:00": days and times in turn, with nothing but signs around them. */
function isTable(clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  const begin = clauses.findIndex(({ kind }) => kind === 'weekdays')
  const cells = clauses.slice(Math.max(begin, 0))
  const isRow = cells.every((clause, index) =>
    index % 2 === 0 ? clause.kind === 'weekdays' : isOfClock(clause),
  )
  const first = cells[0]
  if (first === undefined || !isRow || cells.length < 4) return false
  const last = clauses.at(-1)?.next ?? 0
  const taken = new Set(clauses.flatMap(({ start, next }) => numbersOf(start, next)))
  return tokens
    .slice(first.start, last)
    .every(({ kind, word }, index) => taken.has(first.start + index) || kind === 'sign' || word === 'and')
}

const isOfClock = (clause: Clause): boolean =>
  clause.kind === 'hours' || (clause.kind === 'times' && clause.times.every(isOnTheClock))

const numbersOf = (start: number, next: number): number[] =>
  Array.from({ length: next - start }, (_, index) => start + index)

/** "on the 1st at 8 and again on the 15th" */
function isOnSeveralDays(clauses: readonly Clause[]): boolean {
  return clauses.filter((clause) => clause.kind === 'month-days' && clause.edge !== true).length > 1
}

/** "the second Friday of the month at 10", or with something to do, is of each month; alone it is one day. */
function isOfEachMonth(clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  const counted = clauses.some(
    (clause) => (clause.kind === 'nth' || clause.kind === 'month-days') && isGeneric(clause),
  )
  return (
    counted &&
    (isOnlyEachMonth(clauses) ||
      clauses.some((clause) => clause.kind === 'times') ||
      !restIsSigns(clauses, tokens))
  )
}

/** "the third working day of the month": nobody says that of a single one. */
function isOnlyEachMonth(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.kind === 'nth' &&
      clause.counted.includes('working-day') &&
      clause.places.some((place) => Math.abs(place) > 1),
  )
}

/** "the end of the month" is mostly the next one. */
function isGeneric(clause: ClauseOf<'nth' | 'month-days'>): boolean {
  if (clause.kind === 'nth') return clause.of !== null && clause.of !== 'week'
  return clause.of !== undefined && clause.of !== 'week' && clause.edge !== true
}

/** "a daily report" repeats; "the daily report" only where a time stands beside it. */
export function repeatsWeakly(clauses: readonly Clause[]): boolean {
  const timed = clauses.some(
    (clause) => clause.kind === 'times' || clause.kind === 'weekdays' || clause.kind === 'part',
  )
  return clauses.some(
    (clause) =>
      clause.kind === 'rhythm' && clause.weak !== undefined && (clause.weak === 'indefinite' || timed),
  )
}

export function isRepeating(clause: Clause): boolean {
  switch (clause.kind) {
    case 'rhythm':
      return clause.weak === undefined
    case 'frequency':
    case 'marks':
    case 'cron':
      return true
    case 'months':
      return clause.every || clause.only === true
    case 'weekdays':
    case 'dates':
    case 'nth':
    case 'part':
      return clause.every
    case 'month-days':
      return clause.every || clause.sure
    default:
      return false
  }
}

/** "at 12 PM" or "run at midnight", and nothing else: a line of a timetable. */
function isBareTime(clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  const times = clauses.filter((clause) => clause.kind === 'times')
  const only = times[0]
  if (only === undefined || only.start > 1 || !times.some((clause) => clause.marked)) return false
  const sayNoMore = clauses.every((clause) => clause.kind === 'times' || clause.kind === 'zone')
  const said = rest(clauses, tokens).filter((token) => token.kind !== 'sign')
  const isCommand = said.every((token) => /^(run|execute|fire|trigger)$/.test(token.word)) && said.length < 2
  return sayNoMore && isCommand && only.times.every(isOnTheClock)
}

function isOnTheClock({ certainty, part }: TimeOfDay): boolean {
  return certainty !== 'part' && (part === undefined || part === 'midnight' || part === 'noon')
}

/** Nothing but signs stands outside the clauses. */
function restIsSigns(clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  return rest(clauses, tokens).every((token) => token.kind === 'sign')
}

/** The tokens that no clause took. */
function rest(clauses: readonly Clause[], tokens: readonly Token[]): Token[] {
  const taken = new Set<number>()
  for (const clause of clauses) for (let at = clause.start; at < clause.next; at += 1) taken.add(at)
  return tokens.filter((_, index) => !taken.has(index))
}
