import { readLength } from '../phrase/amount.ts'
import { book, openers } from '../phrase/book.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, textOf } from '../phrase/sentence.ts'
import type { RecordEvent } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { dayParts, monthNumbers, weekdayNumbers } from '../vocabulary.ts'
import { readRecordEvent } from './record-event.ts'
import { singular } from './subject.ts'
import { determiners, occasions, timeFieldWords, timeVerbs } from './vocabulary.ts'

const before = phrase('before', 'ahead of', 'prior to|of', 'in advance of', 'early for')
const after = phrase('after', 'following', 'past', 'once')
const sameTime = phrase('(on|at) (the|its|their|each|every|an|a)')
const timeVerb = book(timeVerbs)

/** Without one of these words a text has no event of this kind. */
export const mayRelate = openers(before, after, sameTime)

/** "1 hour before start time", "2 days after the due date", "14 days before a certificate expires", "a day after a lead is created". */
export function readRelativeEvent(sentence: Sentence, at: number): Found<RecordEvent> | null {
  const { tokens, clauseEnds } = sentence
  const length = readLength(tokens, at) ?? readTheDay(tokens, at)
  if (length === null) return readOnTime(sentence, at)
  const earlier = before(tokens, length.next)
  const next = earlier ?? after(tokens, length.next)
  if (next === null) return null
  const end = clauseEnds[next] ?? next
  const event =
    readTimeOfRecord(sentence, next, end) ?? (earlier === null ? readAfterEvent(sentence, next, end) : null)
  if (event === null) return null
  const offsetMs = earlier === null ? length.meaning : -length.meaning
  return { meaning: withOffset(event.meaning, offsetMs), next: event.next }
}

/** "the day before" */
function readTheDay(tokens: readonly Token[], at: number): Found<number> | null {
  if (tokens[at]?.word !== 'the') return null
  const days = /^(day|evening|night|morning)$/.test(tokens[at + 1]?.word ?? '')
    ? 1
    : tokens[at + 1]?.word === 'week'
      ? 7
      : 0
  return days === 0 ? null : { meaning: days * 86_400_000, next: at + 2 }
}

/** "on its due date", "at the start time" */
function readOnTime(sentence: Sentence, at: number): Found<RecordEvent> | null {
  const { tokens, clauseEnds } = sentence
  const next = sameTime(tokens, at)
  if (next === null) return null
  const event = readTimeOfRecord(sentence, next - 1, Math.min(next + 3, clauseEnds[next] ?? next))
  const field = event?.meaning.relative?.field ?? ''
  return event === null || !isOwnTime(field) ? null : event
}

/** "the due date", "the start time"; "the present time" and "the same date" are no property of a record. */
function isOwnTime(field: string): boolean {
  const [kind = '', noun] = field.split(' ')
  return field === 'deadline' || (timeFieldWords.has(kind) && (noun === 'time' || noun === 'date'))
}

const withOffset = (event: RecordEvent, offsetMs: number): RecordEvent => ({
  ...event,
  relative: { offsetMs, field: event.relative?.field ?? 'time' },
})

/** A property that holds a time, or something that takes place: "the due date of an invoice", "every meeting". */
function readTimeOfRecord(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  const { tokens } = sentence
  let start = from
  while (start < end && determiners.has(tokens[start]?.word ?? '')) start += 1
  const last = Math.min(end, start + 6)
  if (start >= last || isTimeWord(tokens[start])) return null
  const ownVerb = readOwnVerb(sentence, start, last)
  if (ownVerb !== null) return ownVerb
  for (let at = start; at < last; at += 1) {
    const word = tokens[at]?.word ?? ''
    const goesOn = timeFieldWords.has(tokens[at + 1]?.word ?? '') && at + 1 < last
    if (timeFieldWords.has(word) && !goesOn) return readField(sentence, { start, to: at + 1, end })
    if (occasions.has(word) && !goesOn && !/['’]s?$/.test(tokens[at]?.text ?? '')) {
      const entity = singular(textOf(sentence, start, at + 1))
      return { meaning: event(entity, 'start'), next: at + 1 }
    }
  }
  return null
}

/** "a certificate expires" */
function readOwnVerb(sentence: Sentence, start: number, last: number): Found<RecordEvent> | null {
  for (let at = start + 1; at < last; at += 1) {
    const verb = timeVerb(sentence.tokens, at)
    if (verb === null || (timeFieldWords.has(sentence.tokens[verb.next]?.word ?? '') && verb.next < last))
      continue
    const entity = singular(textOf(sentence, start, at))
    return { meaning: event(entity, verb.meaning), next: verb.next }
  }
  return null
}

interface Stretch {
  start: number
  to: number
  end: number
}

/** "session's start time", "start time of a session" */
function readField(sentence: Sentence, { start, to, end }: Stretch): Found<RecordEvent> {
  const { tokens } = sentence
  let field = start
  for (let at = start; at < to - 1; at += 1) {
    if (/['’]s?$/.test(tokens[at]?.text ?? '')) field = at + 1
  }
  if (field === start && to - start > 2) field = to - 2
  const owner = field > start ? singular(textOf(sentence, start, field)) : null
  const name = textOf(sentence, field, to).toLowerCase()
  if (tokens[to]?.word !== 'of' || to >= end) return { meaning: event(owner, name), next: to }
  let noun = to + 1
  while (noun < end && determiners.has(tokens[noun]?.word ?? '')) noun += 1
  return noun < end
    ? { meaning: event(singular(textOf(sentence, noun, noun + 1)), name), next: noun + 1 }
    : { meaning: event(owner, name), next: to }
}

function readAfterEvent(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  const found = readRecordEvent(sentence, from, end)
  if (found === null) return null
  const { change, where } = found.meaning
  const field = where?.[0]?.becomes ?? change
  return { meaning: { ...found.meaning, relative: { offsetMs: 0, field } }, next: found.next }
}

const event = (entity: string | null, field: string): RecordEvent => ({
  kind: 'record',
  entity,
  change: 'any',
  relative: { offsetMs: 0, field },
})

const isTimeWord = (token: Token | undefined): boolean =>
  token === undefined ||
  dayParts.has(token.word) ||
  monthNumbers.has(token.word) ||
  weekdayNumbers.has(token.word)
