import { phrase } from '../phrase/phrase.ts'
import { isStop, type Sentence } from '../phrase/sentence.ts'
import { automationNouns, calendarNouns, outputNouns, pronouns } from './vocabulary.ts'

/** The words mean one of our automations: a pronoun, "everything", a quoted name, or a noun of ours. */
export function concerns({ tokens }: Sentence, from: number, end: number): boolean {
  const first = tokens[from]
  if (first === undefined || from >= end) return false
  if (pronouns.has(first.word) && (end - from <= 3 || isSmall(tokens[from + 1]?.word))) return true
  if (
    first.word === 'everything' ||
    (first.word === 'all' && end - from <= 2) ||
    first.kind === 'quotation' ||
    first.kind === 'channel'
  )
    return true
  const last = Math.min(end, from + 10)
  for (let at = from; at < last; at += 1) {
    const word = tokens[at]?.word ?? ''
    if (automationNouns.has(word) || calendarNouns.has(word)) return true
  }
  return timedName(tokens, from, end) !== null || isOutput(tokens, from, end)
}

/** What stands before one thing that both know. */
export const determiner = phrase('the|my|our|this|that|your|his|her|their')
const rhythmWord = phrase(
  '(daily|hourly|weekly|monthly|quarterly|yearly|annual|nightly|weekday|weekend|biweekly|fortnightly|morning|evening|noon|midnight|lunchtime|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
)

/** "the daily weather", "the 9am standup": its time is part of the name, so it is one of ours. Answers where the noun begins. */
function timedName(tokens: Sentence['tokens'], from: number, end: number): number | null {
  const start = determiner(tokens, from)
  if (start === null) return null
  const next = rhythmWord(tokens, start) ?? afterClock(tokens, start)
  const noun = next === null ? undefined : tokens[next]
  return next !== null && next < end && noun?.kind === 'word' && !leadsOn.test(noun.word) ? next : null
}

const leadsOn = /^(every|each|on|at|in|and|or|until|for|from|to|now|please|again|today|tomorrow|then)$/

/** "9am", "9 am", "9:30", "17h" */
function afterClock(tokens: Sentence['tokens'], at: number): number | null {
  if (tokens[at]?.kind !== 'number') return null
  const isPair = tokens[at + 1]?.text === ':' && tokens[at + 2]?.kind === 'number'
  const next = isPair ? at + 3 : at + 1
  if (/^(am|pm|h|oclock)$/.test(tokens[next]?.word ?? '')) return next + 1
  return isPair ? next : null
}

/** "the newsletter", and nothing more: what automations send. */
function isOutput(tokens: Sentence['tokens'], from: number, end: number): boolean {
  const start = determiner(tokens, from)
  const last = Math.min(end, (start ?? end) + 4)
  for (let at = start ?? last; at < last; at += 1) {
    const word = tokens[at]?.word ?? ''
    if (outputNouns.has(word) || /^(things?|ones?|stuff)$/.test(word)) return true
  }
  return false
}

const isSmall = (word: string | undefined): boolean =>
  /^(now|again|please|one|until|for|right|today|tomorrow)$/.test(word ?? '')

/** "the daily report", "my morning brief": the rhythm belongs to the name. */
export function namesOne({ tokens }: Sentence, from: number): boolean {
  let at = from
  while (at < from + 2 && !/^(the|my|our|that|this)$/.test(tokens[at]?.word ?? '')) at += 1
  if (!/^(the|my|our|that|this)$/.test(tokens[at]?.word ?? '')) return false
  if (timedName(tokens, at, endOfSentence({ tokens }, at)) !== null && !saysEvery(tokens, at + 2)) return true
  for (let next = at + 1; next < at + 6; next += 1) {
    const word = tokens[next]?.word ?? ''
    if (/^(every|each|on|at|in)$/.test(word)) return false
    if (automationNouns.has(word))
      return !/^(every|each|on|at|daily|hourly|weekly|monthly)$/.test(tokens[next + 1]?.word ?? '')
  }
  return false
}

const saysEvery = (tokens: Sentence['tokens'], from: number): boolean =>
  tokens.slice(from, from + 8).some(({ word }) => /^(every|each|at|whenever|when)$/.test(word))

export function endOfSentence({ tokens }: Pick<Sentence, 'tokens'>, at: number): number {
  let end = at
  while (end < tokens.length && !(isStop(tokens, end) && tokens[end]?.text !== ':')) end += 1
  return end
}
