import type { Refusal } from '#lib/schedules/schema.ts'
import type { Clause } from './contract.ts'

const spans = [
  { field: 'perRunMicros', words: 'for a run' },
  { field: 'perDayMicros', words: 'for a day' },
  { field: 'perMonthMicros', words: 'for a month' },
] as const

/** The longer span allows at least what the shorter one does, and what has no price cannot be held to any. */
export const checkBudget: Clause = ({ spec: { budget, action, execution }, known }) => {
  const set = spans.flatMap(({ field, words }) => {
    const micros = budget[field]
    return micros === undefined ? [] : [{ field: `budget.${field}`, words, micros }]
  })
  const refusals: Refusal[] = set.flatMap(({ field, words, micros }, index) => {
    const larger = set.slice(0, index).findLast((shorter) => shorter.micros > micros)
    if (larger === undefined) return []
    return [{ field, message: `The limit ${words} has to be at least the one ${larger.words}.` }]
  })
  const [first] = set
  if (first && action.kind === 'prompt' && known.lanes.get(execution.lane)?.isPriced === false) {
    const message = `The lane ${execution.lane} has no price, so no budget can hold it. Set its price, or take the budget away.`
    refusals.push({ field: first.field, message })
  }
  return refusals
}
