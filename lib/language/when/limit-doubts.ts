import { clockText } from '../moment/wall.ts'
import { firstOf } from '../recurrence/clause-kinds.ts'
import type { Clause, ClauseOf } from '../recurrence/types.ts'
import type { Built } from './build-schedule.ts'
import type { Doubt } from './doubt.ts'
import { excludedMinutes } from './without-times.ts'

/** What must be asked about the bounds of a schedule, and about what it leaves out. */
export function limitDoubts(clauses: readonly Clause[], built: Built): Doubt[] {
  return [...dateDoubts(clauses), ...stretchDoubts(clauses), ...leftOutDoubts(clauses, built)]
}

/** "on 1 May and 3 June" */
function dateDoubts(clauses: readonly Clause[]): Doubt[] {
  const dates = firstOf(clauses, 'dates')
  const isSettled = clauses.some(({ kind }) => kind === 'count' || kind === 'rhythm')
  if (dates?.asked !== true || isSettled) return []
  const { start, next } = dates
  const once: Clause = { kind: 'count', count: dates.dates.length, start, next }
  return [
    {
      text: 'Each year, or only once each?',
      readings: [
        { label: 'each year', clauses },
        { label: 'once each', clauses: [...clauses, once] },
      ],
    },
  ]
}

/** What no schedule can keep: years with others between them, one week of each year. */
function stretchDoubts(clauses: readonly Clause[]): Doubt[] {
  const start = clauses.find(
    (clause): clause is ClauseOf<'start'> =>
      clause.kind === 'start' && (clause.within === 'gaps' || clause.within === 'week'),
  )
  if (start === undefined) return []
  const others = clauses.filter((clause) => clause !== start)
  const [text, best] =
    start.within === 'gaps'
      ? ['The years between cannot be left out. Are they welcome too?', 'in all of these years']
      : ['Only in that week, or all year? One week of each year cannot be kept.', 'only in that week']
  return [
    {
      text,
      readings: [
        { label: best, clauses },
        { label: 'all year', clauses: others },
      ],
    },
  ]
}

/** "every day except at noon" says when not, and "every 90 minutes except at noon" has no noon to leave out. */
function leftOutDoubts(clauses: readonly Clause[], { schedule }: Built): Doubt[] {
  const [first] = excludedMinutes(clauses)
  if (first === undefined || clauses.some(({ kind }) => kind === 'times')) return []
  const isLeftOut = schedule?.kind === 'cron' && clauses.some(isWithinDay)
  if (isLeftOut) return []
  const text = `${clockText(first * 60)} cannot be left out of this. When should it run?`
  return [{ text, readings: [{ label: 'as it stands', clauses }] }]
}

function isWithinDay(clause: Clause): boolean {
  return (
    clause.kind === 'marks' ||
    (clause.kind === 'rhythm' && ['second', 'minute', 'hour'].includes(clause.unit))
  )
}
