import { book, openers } from '../phrase/book.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, textOf } from '../phrase/sentence.ts'
import type { RecordEvent } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { dayParts, monthNumbers, units, weekdayNumbers } from '../vocabulary.ts'
import { asEvent, readSubject, type Subject, unquoted } from './subject.ts'
import {
  anybody,
  changeWords,
  deeds,
  determiners,
  endings,
  fieldWords,
  happenings,
  states,
} from './vocabulary.ts'

const happening = book(happenings)
const deed = book(deeds)
const ending = book(endings)
const somebody = phrase(anybody)
const becoming = phrase(
  'becomes|become|became|equals|reads',
  '(changes|change|changed|turns|turn|turned|moves|move|moved|switches|switch|goes|go|went|flips|flip|transitions) (to|into)',
  '(is|gets|was|has been) (set|changed|moved|switched|updated) to',
  '(is|are|gets|get|was|were|has been|have been) (marked|flagged|tagged|labelled|labeled|classified|rated|categorised|categorized) as?',
)
const be = phrase('(is|are|was|gets|get|got|has been|becomes) (now|marked|marked as|flagged as|set to)?')
const state = phrase(states)
const thereIs = phrase("there (is|are|'s) (a|an)? new?", "there's (a|an)? new?")

const mayBeVerb = openers(happening, ending, becoming, be)

/** How many words may stand before the verb: longer subjects are sentences of another kind. */
const longestSubject = 9

/** "a lead is created", "an order's status becomes completed", "someone adds a contact": what follows "when". */
export function readRecordEvent(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  return (
    readArrivalInSight(sentence, from, end) ??
    readDeed(sentence, from, end) ??
    readHappening(sentence, from, end) ??
    readAnyVerb(sentence, from, end)
  )
}

/** "a trial converts": one of many, a verb that no table knows, and nothing more. */
function readAnyVerb(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  const { tokens } = sentence
  const verb = tokens[end - 1]
  const isVerb = verb?.kind === 'word' && /[^su]s$/.test(verb.word) && verb.word.length > 4
  const isOne = /^(a|an|any|another)$/.test(tokens[from]?.word ?? '')
  if (!isOne || !isVerb || end - from < 3 || end - from > 5 || changeWords.has(verb.word)) return null
  return statusEvent(readSubject(sentence, from, end - 1), verb.text, end)
}

/** "on every new comment", "after each deploy": the thing alone says that it came to be. */
export function readOccurrence(sentence: Sentence, from: number): Found<RecordEvent> | null {
  const { tokens } = sentence
  const start = each(tokens, from)
  const noun = start === null ? undefined : tokens[start]
  if (start === null || noun === undefined || noun.kind !== 'word' || isTimeWord(noun)) return null
  const subject = readSubject(sentence, start, start + 1)
  return subject === null ? null : { meaning: asEvent(subject, 'created'), next: start + 1 }
}

const each = phrase('(each|every|any) new?', '(a|an) new')

const isTimeWord = ({ word }: Token): boolean =>
  units.has(word) ||
  weekdayNumbers.has(word) ||
  monthNumbers.has(word) ||
  dayParts.has(word) ||
  /^(other|single|weekday|weekend|second|third|time|day|few|business|working|work|school|bank|trading|calendar|\d.*)$/.test(
    word,
  )

/** "there is a new ticket" */
function readArrivalInSight(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  const next = thereIs(sentence.tokens, from)
  if (next === null || sentence.tokens[next - 1]?.word !== 'new') return null
  const to = Math.min(end, next + 3)
  const subject = readSubject(sentence, next, to)
  return subject === null ? null : { meaning: asEvent(subject, 'created'), next: to }
}

/** "a customer deletes their account": who does it is left open. */
function readDeed(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  const doer = somebody(sentence.tokens, from)
  const found = doer === null ? null : deed(sentence.tokens, doer)
  if (found === null) return null
  const start = found.next
  if (!determiners.has(sentence.tokens[start]?.word ?? '') && end - start > 2) return null
  const to = Math.min(end, start + 6)
  const noun = readSubject(sentence, start, to)
  return noun === null ? null : { meaning: asEvent(noun, found.meaning), next: to }
}

function readHappening(sentence: Sentence, from: number, end: number): Found<RecordEvent> | null {
  const last = Math.min(end, from + longestSubject)
  for (let at = from + 1; at < last; at += 1) {
    if (!mayBeVerb(sentence.tokens[at])) continue
    const subject = (): Subject | null => readSubject(sentence, from, at)
    const found = readVerb(sentence, { at, end, subject })
    if (found !== null) return found
  }
  return null
}

interface Verb {
  at: number
  end: number
  /** Read only where a verb stands, because it costs more. */
  subject: () => Subject | null
}

function readVerb(sentence: Sentence, { at, end, subject }: Verb): Found<RecordEvent> | null {
  const { tokens } = sentence
  const become = becoming(tokens, at)
  if (become !== null && become < end) return readBecoming(sentence, { at: become, end, subject })
  const happened = happening(tokens, at)
  if (happened !== null && happened.next <= end) {
    const who = subject()
    if (who === null || !(who.isOneOfMany || who.field !== null)) return null
    const { where, next } = readTail(sentence, happened.next, end)
    const field = who.field === null ? [] : [{ field: who.field, becomes: 'anything else' }]
    const event = asEvent({ ...who, where: [...who.where, ...field, ...where] }, happened.meaning)
    return { meaning: event, next }
  }
  const ended = ending(tokens, at)
  if (ended !== null && ended.next <= end) return statusEvent(subject(), ended.meaning, ended.next)
  const being = be(tokens, at)
  const reached = being === null ? null : state(tokens, being)
  if (being === null || reached === null) return readFieldIs(sentence, { at, end, subject })
  return statusEvent(subject(), textOf(sentence, being, reached).toLowerCase(), reached)
}

function statusEvent(who: Subject | null, becomes: string, next: number): Found<RecordEvent> | null {
  if (who === null || !(who.isOneOfMany || who.field !== null)) return null
  const change = asEvent(
    { ...who, where: [...who.where, { field: who.field ?? 'status', becomes }] },
    'updated',
  )
  return { meaning: change, next }
}

/** "status is completed", where "is" says a property's value. */
function readFieldIs(sentence: Sentence, { at, end, subject }: Verb): Found<RecordEvent> | null {
  const { tokens } = sentence
  const isBe = tokens[at]?.word === 'is' || tokens[at]?.word === 'are'
  const follows = tokens[at + 1]
  if (!isBe || at + 1 >= end || follows?.kind === 'number' || !fieldWords.has(tokens[at - 1]?.word ?? ''))
    return null
  if (
    follows?.word === 'not' ||
    follows?.word === 'above' ||
    follows?.word === 'below' ||
    follows?.word === 'over'
  )
    return null
  return readBecoming(sentence, { at: at + 1, end, subject })
}

function readBecoming(sentence: Sentence, { at, end, subject }: Verb): Found<RecordEvent> | null {
  const who = subject()
  if (
    who === null ||
    !(who.isOneOfMany || (who.field !== null && fieldWords.has(who.field.split(' ').at(-1) ?? '')))
  )
    return null
  const to = endOfValue(sentence, at, end)
  const becomes = unquoted(textOf(sentence, at, to))
  const event = asEvent(
    { ...who, where: [...who.where, { field: who.field ?? 'status', becomes }] },
    'updated',
  )
  return { meaning: event, next: to }
}

const twoWords = phrase(
  'in (progress|review|transit|stock|use)',
  'on hold',
  'not started',
  'closed? (won|lost)',
  'to do',
  'ready (for|to) (review|ship|pickup|delivery|publish)',
  'out of stock|office',
  'sold out',
  'past due',
  'no longer active',
)

/** A value takes what is left of a short clause, or one word where the sentence goes on without a comma. */
function endOfValue(sentence: Sentence, at: number, end: number): number {
  const { tokens } = sentence
  const start = ['to', 'as', 'a', 'an', 'the'].includes(tokens[at]?.word ?? '') && at + 1 < end ? at + 1 : at
  if (tokens[start]?.kind === 'quotation') return start + 1
  return twoWords(tokens, start) ?? (end - start <= 2 ? end : start + 1)
}

/** "in the Hartley matter", where a comma or the end shows that it belongs to the event. */
function readPlaceOfRecord(sentence: Sentence, at: number, end: number): Tail {
  const { tokens } = sentence
  const preposition = tokens[at]?.word ?? ''
  const closes = end === tokens.length || tokens[end]?.text === ','
  const isPlace = /^(in|for|to|with|about)$/.test(preposition) && end - at <= 6 && closes
  const value = tokens.slice(at + 1, end)
  if (!isPlace || value.length === 0 || value.some((token) => isTimeWord(token) || token.kind === 'number'))
    return { where: [], next: at }
  return { where: [{ field: preposition, becomes: unquoted(textOf(sentence, at + 1, end)) }], next: end }
}

interface Tail {
  where: { field: string; becomes: string }[]
  next: number
}

/** After the verb: "in #sales", "by a customer", "from anna@example.com". */
function readTail(sentence: Sentence, at: number, end: number): Tail {
  const { tokens } = sentence
  const preposition = tokens[at]?.word ?? ''
  const value = tokens[at + 1]
  if (at + 1 >= end || value === undefined) return { where: [], next: at }
  const isSource =
    preposition === 'from' || preposition === 'by' || (preposition === 'in' && value.kind === 'channel')
  if (!isSource) return readPlaceOfRecord(sentence, at, end)
  let to = at + 1
  while (to < end && determiners.has(tokens[to]?.word ?? '')) to += 1
  to = end - to <= 3 ? end : to + 1
  return { where: [{ field: preposition, becomes: unquoted(textOf(sentence, at + 1, to)) }], next: to }
}
