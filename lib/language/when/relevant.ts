import type { Clause } from '../recurrence/types.ts'
import type { Token } from '../token.ts'
import { isRepeating } from './evidence.ts'

/**
 * The clauses that make the schedule. Those that say "every" count with all that stands beside them;
 * of the others only what is still missing, so that "every Monday prepare the Friday meeting" stays a Monday.
 */
export function relevantClauses(clauses: readonly Clause[], tokens: readonly Token[]): Clause[] {
  const groups = groupsOf(clauses, tokens)
  const strong = groups.filter((group) => group.some(isRepeating))
  const kept = new Set(strong.length === 0 ? clauses : strong.flat())
  const topics = new Set([...kept].map(topicOf))
  // "every day" says which days, whatever "the second report" of the work is
  if ([...kept].some((clause) => clause.kind === 'rhythm' && clause.unit === 'day')) topics.add('days')
  for (const group of groups) {
    // what stands side by side is taken together: "Friday afternoon 4pm"
    const taken = new Set(topics)
    for (const clause of group) {
      if (kept.has(clause)) continue
      const topic = topicOf(clause)
      if (topic === 'frame' || (topic !== 'none' && !taken.has(topic) && !isNamed(tokens, clause))) {
        kept.add(clause)
        topics.add(topic)
      }
    }
  }
  return clauses.filter((clause) => kept.has(clause) && !isLengthOfWork(clause, clauses, tokens))
}

/** Clauses that stand side by side. */
function groupsOf(clauses: readonly Clause[], tokens: readonly Token[]): Clause[][] {
  const groups: Clause[][] = []
  for (const clause of clauses) {
    const current = groups.at(-1)
    const previous = current?.at(-1)
    const beside = previous !== undefined && isBeside(tokens, previous.next, clause.start)
    if (current !== undefined && beside) current.push(clause)
    else groups.push([clause])
  }
  return groups
}

function isBeside(tokens: readonly Token[], end: number, at: number): boolean {
  return (
    at - end <= 3 && tokens.slice(end, at).every((token) => token.kind === 'sign' || joints.has(token.word))
  )
}

const joints: ReadonlySet<string> = new Set([
  'and',
  'but',
  'or',
  'at',
  'on',
  'in',
  'of',
  'the',
  'only',
  'run',
  'fire',
  'also',
  'both',
  'then',
  'again',
])

type Topic = 'clock' | 'days' | 'months' | 'frame' | 'none'

function topicOf(clause: Clause): Topic {
  switch (clause.kind) {
    case 'times':
    case 'hours':
    case 'business-hours':
    case 'part':
    case 'marks':
      return 'clock'
    case 'weekdays':
    case 'month-days':
    case 'nth':
    case 'dates':
      return 'days'
    case 'months':
      return 'months'
    case 'zone':
    case 'except':
    case 'start':
    case 'until':
    case 'for':
      return 'frame'
    default:
      return 'none'
  }
}

/** Whether some day is named. */
export function saysDays(clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => topicOf(clause) === 'days')
}

/** Whether something is said about the time of day, or about a pace within it. */
export function saysHours(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      topicOf(clause) === 'clock' ||
      (clause.kind === 'rhythm' && ['second', 'minute', 'hour'].includes(clause.unit)),
  )
}

/** "the 5 pm backup": the time is part of a name. */
function isNamed(tokens: readonly Token[], clause: Clause): boolean {
  const before = tokens[clause.start - 1]?.word ?? ''
  return clause.kind === 'times' && !clause.marked && /^(the|a|my|our|your|this|that)$/.test(before)
}

/** "run for 30 minutes every day": how long the work takes, not how long it repeats. */
function isLengthOfWork(clause: Clause, clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  if (clause.kind !== 'for') return false
  if (clause.start === 0) return false
  const before = clauses.find((other) => other.next <= clause.start && clause.start - other.next <= 2)
  const beside = before !== undefined && isBeside(tokens, before.next, clause.start)
  const isLong = clause.duration.days > 0 || clause.duration.months > 0
  const isLast = tokens.slice(clause.next).every((token) => token.kind === 'sign')
  return !beside && !(isLong && isLast)
}
