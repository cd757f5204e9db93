import { readLength } from './amount.ts'
import { type Claims, claim } from './claims.ts'
import { phrase } from './phrase.ts'
import type { Sentence } from './sentence.ts'

const lookingBack = phrase(
  '(in|over|during|from|of|for|within|since) (the|these|those)? (last|past|previous|preceding)',
)
const span = phrase(
  '(older|newer|younger|longer|shorter|more|less|later|earlier|fewer) than (a|an)?',
  '(for|after|lasting|lasts) (more|longer|less) than',
  'for (over|under|at least|at most)',
  '(expires|expire|expiring|expired|due|ends|ending|end|renews|runs out|closes|overdue|pending|idle|inactive|unanswered|open) (within|in|for|since|by) (the next|less than|more than|under|over)?',
)
const unit = phrase('day|night|week|weekend|month|quarter|year|hour|minute|24 hours')

/**
 * Lengths and days that belong to the work: "in the last 24 hours", "older than 30 days", "expires within two weeks".
 * They are hidden from the reader of time and stay in the instruction.
 */
export function hideContentTime({ tokens }: Sentence, claims: Claims): void {
  for (let at = 1; at < tokens.length; at += 1) {
    const back = lookingBack(tokens, at)
    const start = back ?? span(tokens, at)
    if (start === null) continue
    const length = readLength(tokens, start)
    const to = length?.next ?? (back === null ? null : unit(tokens, start))
    if (to === null || claims.owners.slice(at, to).some((owner) => owner !== null)) continue
    claim(claims, 'content', { from: at, to, stays: true })
    at = to - 1
  }
}
