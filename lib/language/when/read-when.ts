import { readClauses } from '../recurrence/clauses.ts'
import type { Clause } from '../recurrence/types.ts'
import type { Setting } from '../schema.ts'
import type { Token } from '../token.ts'
import { repeats, repeatsWeakly } from './evidence.ts'
import { readImpossibleDate } from './impossible-date.ts'
import { collectMoment, readOnce } from './once.ts'
import { readRecurring } from './recurring.ts'
import type { WhenReading } from './when-reading.ts'

/** When something is to happen: again and again, once, or (`when: null`) nothing was said about it. */
export function readWhen(tokens: readonly Token[], setting: Setting): WhenReading {
  return (
    readImpossibleDate(tokens, (others) => readPossible(others, setting)) ?? readPossible(tokens, setting)
  )
}

function readPossible(tokens: readonly Token[], setting: Setting): WhenReading {
  const clauses = readClauses(tokens, setting)
  if (repeats(clauses, tokens)) return readRecurring(clauses, { tokens, setting })
  if (repeatsWeakly(clauses) && !isOnce(clauses, { tokens, setting }))
    return readRecurring(clauses, { tokens, setting })
  return readOnce(tokens, setting) ?? { when: null, questions: [], spans: [] }
}

/** "a daily report tomorrow" is one report; "a daily report at 9" is one each day. */
function isOnce(
  clauses: readonly Clause[],
  { tokens, setting }: { tokens: readonly Token[]; setting: Setting },
): boolean {
  const moment = collectMoment(tokens, setting)?.moment
  const starts = clauses.some((clause) => clause.kind === 'start' && clause.moment.through === undefined)
  return moment?.once === true && !starts
}
