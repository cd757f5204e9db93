import type { Clause } from '../recurrence/types.ts'

/**
 * Cuts clauses into schedules that stand side by side: "weekdays at 9 and weekends at 11",
 * "every 5 minutes from 2 to 3, and every 5 minutes from 6 to 7". What only one part says of the frame holds for all.
 */
export function segmentsOf(clauses: readonly Clause[]): Clause[][] {
  const cuts = rhythmCuts(clauses) ?? dayCuts(clauses)
  if (cuts === null) return [[...clauses]]
  const shared = clauses.filter((clause) => roleOf(clause) === 'frame')
  const segments: Clause[][] = []
  let current: Clause[] = []
  for (const clause of clauses) {
    if (roleOf(clause) === 'frame') continue
    if (cuts.has(clause) && current.length > 0) {
      segments.push(current)
      current = []
    }
    current.push(clause)
  }
  segments.push(current)
  return segments.map((segment) => [...segment, ...shared])
}

type Role = 'clock' | 'days' | 'frame'

function roleOf(clause: Clause): Role {
  switch (clause.kind) {
    case 'times':
    case 'hours':
    case 'marks':
    case 'part':
      return 'clock'
    case 'weekdays':
    case 'month-days':
    case 'nth':
    case 'dates':
      return 'days'
    case 'rhythm':
      return isSubDay(clause) ? 'clock' : 'frame'
    default:
      return 'frame'
  }
}

function isSubDay(clause: Clause): boolean {
  return (
    clause.kind === 'rhythm' &&
    (clause.unit === 'second' || clause.unit === 'minute' || clause.unit === 'hour')
  )
}

/** A second rhythm of the same unit begins another schedule. */
function rhythmCuts(clauses: readonly Clause[]): Set<Clause> | null {
  const rhythms = clauses.filter(isSubDay)
  const first = rhythms[0]
  if (first === undefined) return null
  const unit = first.kind === 'rhythm' ? first.unit : ''
  const again = rhythms.slice(1).filter((clause) => clause.kind === 'rhythm' && clause.unit === unit)
  return again.length === 0 ? null : new Set(again)
}

/** Days and times that alternate belong together in pairs. */
function dayCuts(clauses: readonly Clause[]): Set<Clause> | null {
  const count = (kind: Clause['kind']) => clauses.filter((clause) => clause.kind === kind).length
  // "mornings at 8 and evenings at 9": the parts of the day have times of their own
  const partsLead = count('part') > 1 && count('times') > 1
  const runs: { role: Role; first: Clause }[] = []
  for (const clause of clauses) {
    const role = partsLead && clause.kind === 'part' ? 'days' : roleOf(clause)
    if (role === 'frame' || runs.at(-1)?.role === role) continue
    runs.push({ role, first: clause })
  }
  const even = runs.length >= 4 && runs.length % 2 === 0
  if (!even || clauses.some(isSubDay)) return null
  return new Set(runs.filter((_, index) => index > 0 && index % 2 === 0).map((run) => run.first))
}
