import { isWork } from './delivery/assume-tell.ts'
import { readLength } from './phrase/amount.ts'
import { type Claims, claim } from './phrase/claims.ts'
import { phrase } from './phrase/phrase.ts'
import type { Sentence } from './phrase/sentence.ts'
import { dayParts, monthNumbers, units, weekdayNumbers } from './vocabulary.ts'

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

const ofThing = phrase('(for|about|of|to|before|after) (the|my|our|his|her|their|a)')
const inThing = phrase('(in|at|into|from)? (the|my|our|his|her|their|a)')
const joins =
  /^(at|on|in|to|and|or|of|until|till|from|by|before|after|every|each|only|please|again|if|when|then|but|so|with|next|last|off|is|was|are|through|between|around|starting|this)$/
const seasons = /^(spring|summer|autumn|fall|winter|weekend|weekday|christmas|easter)$/

function namedThing(tokens: Sentence['tokens'], at: number): number | null {
  const start = ofThing(tokens, at) ?? inThing(tokens, at)
  const time = start === null ? undefined : tokens[start]
  const noun = start === null ? undefined : tokens[start + 1]
  if (start === null || time?.kind !== 'word' || noun?.kind !== 'word' || joins.test(noun.word)) return null
  const isDay = ofThing(tokens, at) !== null && (weekdayNumbers.has(time.word) || dayParts.has(time.word))
  const isName = isDay || seasons.test(time.word)
  return isName && !isTime(noun.word) && !isWork({ tokens }, start + 1) ? start : null
}

const isTime = (word: string): boolean =>
  units.has(word) || weekdayNumbers.has(word) || monthNumbers.has(word) || dayParts.has(word)

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

/** "for the summer party", "about the Monday meeting": days that name a thing. Answers where they stand. */
export function hideNamedThings({ tokens }: Sentence, claims: Claims): number[] {
  const hidden: number[] = []
  for (let at = 1; at < tokens.length; at += 1) {
    const name = namedThing(tokens, at)
    if (name === null || claims.owners[name] !== null) continue
    claim(claims, 'content', { from: name, to: name + 1, stays: true })
    hidden.push(name)
  }
  return hidden
}

export function unhide(claims: Claims, places: readonly number[]): void {
  for (const at of places) {
    claims.owners[at] = null
    claims.stays[at] = false
  }
}
