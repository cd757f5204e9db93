import { unquoted } from '../event/subject.ts'
import { readLength } from '../phrase/amount.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, spanOf, textOf } from '../phrase/sentence.ts'
import type { Piece, Which } from '../schema.ts'
import { concerns } from './ours.ts'
import { changeMarks, changeVerbs } from './vocabulary.ts'
import { readWhich } from './which.ts'

export interface Change {
  /** "don't post in #general": what is named is what shall not be. */
  isRefusal?: boolean
  /** What it is to be called. */
  name?: Piece<string>
  which: Piece<Which>
  /** "make it", "move the check to": what stands before the new value. */
  lead: { from: number; to: number } | null
}

interface ChangePlace {
  sentence: Sentence
  at: number
  /** Whether a token says what it becomes: a time, a number, a place. */
  isNew: (at: number) => boolean
}

/** "set the alarm for 7" makes one, "set it to 7" changes one. */
const makes = /^(set|make|turn|schedule)$/

const verb = phrase(...changeVerbs)
const mark = phrase(...changeMarks)
const particle = phrase('(the (time|schedule|timing|name|start) (of|for)?)', 'back|forward|up|over')
const to = phrase(
  'back|forward|earlier|later (by)?',
  '(back|forward|over|up|out)? (to (run|happen|fire|be|go)?|into|until|at|for|by)',
)
const correction = phrase(
  '(no|sorry|wait|oops|actually|rather|better|hmm|or) ,? (no|rather|better)? (at|on|every|make|only|not|in|to|daily|weekly|hourly)',
)
const addition = phrase(
  '(also|and also) (on|at|every)',
  'add (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays)',
  '(but)? (not|never) (on|at|in|during)',
  '(only|just) (on|at|in|during)',
  '(the)? same (thing|one|again|as before)? (but|only|just)? (at|on|every|in)',
  '(no|nothing|none) (more)? (reminders|reminder|runs|checks|messages|alerts|notifications|reports)? (on|at|in|during|over|this|next|every)',
  'skip (weekends|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|holidays)',
)
const refusal = phrase(
  "(don't|do not|never|no longer|longer) (run|send|remind|wake|check|post|do|execute|start) (me|us)? (up|it|this|that)?",
)
const rename = phrase('rename', '(call|name) (it|this|that)')
const tooOften = phrase(
  '(is|are|was) (far|much|way)? too (often|early|late|much|many|rare|rarely|frequent|seldom)',
)

/** "make it 10 instead", "move it to 8:30", "only on weekdays from now on". */
export function readChange({ sentence, at, isNew }: ChangePlace): Change | null {
  const { tokens } = sentence
  const said = verb(tokens, at)
  const object = said === null ? null : readObject(sentence, said)
  const isPronoun = object?.which.value.kind === 'latest'
  const isMeant =
    object !== null &&
    (isNew(object.next) ||
      readLength(tokens, object.next) !== null ||
      hasMark(sentence) ||
      (isPronoun && tokens.length - at <= 12 && tokens.length > object.next)) &&
    (isPronoun || !makes.test(tokens[at]?.word ?? ''))
  if (isMeant) return { which: object.which, lead: { from: at, to: object.next } }
  const renamed = rename(tokens, at)
  if (renamed !== null) return readRename(sentence, at, renamed)
  const refused = refusal(tokens, at)
  if (refused !== null)
    return { which: readRefused(sentence, refused, isNew) ?? latest(), lead: null, isRefusal: true }
  if (hasMark(sentence)) return { which: latest(), lead: null }
  const isShort = tokens.length - at <= 8
  const corrects = correction(tokens, 0) ?? (isShort ? (addition(tokens, at) ?? addition(tokens, 0)) : null)
  return corrects === null ? null : { which: latest(), lead: null }
}

/** "rename it to Morning brief", "call it Morning brief" */
function readRename(sentence: Sentence, at: number, renamed: number): Change {
  const { tokens } = sentence
  const isCalled = tokens[at]?.word !== 'rename'
  const preposition = isCalled ? null : findTo(sentence, renamed, tokens.length)
  const object = isCalled ? null : readWhich(sentence, renamed, (preposition ?? renamed + 1) - 1)
  const from = preposition ?? renamed
  if (from >= tokens.length || (preposition === null && !isCalled))
    return { which: object ?? latest(), lead: null }
  const spans = [spanOf(tokens, from, tokens.length)]
  const name: Piece<string> = {
    value: unquoted(textOf(sentence, from, tokens.length)),
    spans,
    source: 'stated',
  }
  return { which: object ?? latest(), lead: null, name }
}

/** "don't run the report on Friday" is about the report. */
function readRefused(sentence: Sentence, from: number, isNew: (at: number) => boolean): Piece<Which> | null {
  const { tokens, clauseEnds } = sentence
  const end = clauseEnds[from] ?? from
  let to = from
  if (/^(in|on|at|to|for|until|anymore|again)$/.test(tokens[from]?.word ?? '')) return null
  while (to < end && !isNew(to) && mark(tokens, to) === null) to += 1
  return to > from && tokens[from]?.kind !== 'sign' ? readWhich(sentence, from, to) : null
}

interface ObjectFound {
  which: Piece<Which>
  next: number
}

function readObject(sentence: Sentence, from: number): ObjectFound | null {
  const { tokens, clauseEnds } = sentence
  const end = clauseEnds[from] ?? tokens.length
  const start = particle(tokens, from) ?? from
  const isPart = start > from && tokens[from]?.word === 'the'
  const preposition = findTo(sentence, start, end)
  if (/^(it|this|that)$/.test(tokens[start]?.word ?? '')) {
    const which = readWhich(sentence, start, start + 1)
    return which === null ? null : { which, next: preposition ?? start + 1 }
  }
  if (isPart && preposition !== null && preposition - start <= 2)
    return { which: latest(), next: preposition }
  if (preposition === null || !concerns(sentence, start, preposition)) return null
  const which = readWhich(sentence, start, preposition - widthOfTo(sentence, start, preposition))
  return which === null ? null : { which, next: preposition }
}

/** The index after the "to" that leads to the new value. */
function findTo({ tokens }: Sentence, from: number, end: number): number | null {
  const last = Math.min(end, from + 10)
  for (let at = from; at < last; at += 1) {
    const next = to(tokens, at)
    if (next !== null && next <= end) return next
  }
  return null
}

function widthOfTo(sentence: Sentence, from: number, next: number): number {
  for (let at = from; at < next; at += 1) {
    if (to(sentence.tokens, at) === next) return next - at
  }
  return 0
}

function hasMark(sentence: Sentence): boolean {
  const { tokens } = sentence
  if (tokens.length > 40) return false
  return tokens.some((_, at) => (mark(tokens, at) !== null && at > 0) || tooOften(tokens, at) !== null)
}

const latest = (): Piece<Which> => ({
  value: { kind: 'latest' },
  spans: [],
  source: 'assumed',
  reason: 'taken for the one that was spoken of last',
})
