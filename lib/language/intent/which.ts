import { unquoted } from '../event/subject.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, spanOf, textOf } from '../phrase/sentence.ts'
import type { Piece, Which } from '../schema.ts'
import { nowWords } from './vocabulary.ts'

const latest = phrase(
  '(it|this|that|them) (one)?',
  '(the)? (last|latest|newest|most recent|previous) (one|automation)?',
  '(this|that|the) automation',
  'one',
)
const all = phrase(
  '(everything|(all (of)? (the|my|our|them|it)? (active|running|scheduled)? (automations|automation|reminders|alarms|jobs|heartbeats|checks|tasks|notifications|schedules|runs)?)|((every|each|any) (automation|reminder|job|heartbeat|alarm|check)))',
)
const inChannel = phrase('(in|from|of|for)')
const now = phrase(
  ...nowWords,
  'please',
  'for (now|me|a while|the moment)',
  'today|tomorrow|tonight',
  'thanks',
  'thank you',
)
const determiner = phrase('(the|my|our|your|that|this|a|an) (automation|job)? (called|named)?')

/** Which automations the words between a verb and the end of its clause mean. */
export function readWhich(sentence: Sentence, from: number, end: number): Piece<Which> | null {
  const { tokens } = sentence
  const to = withoutTrail(sentence, from, end)
  if (from >= to) return null
  const everything = all(tokens, from)
  if (everything !== null && everything <= to)
    return { ...readAll(sentence, everything, to), spans: [spanOf(tokens, from, to)] }
  const pronoun = latest(tokens, from)
  if (pronoun !== null && pronoun >= to) {
    return {
      value: { kind: 'latest' },
      spans: [spanOf(tokens, from, to)],
      source: 'assumed',
      reason: 'taken for the one that was spoken of last',
    }
  }
  if (to - from === 1 && tokens[from]?.kind === 'channel') {
    return {
      value: { kind: 'channel', name: textOf(sentence, from, to).slice(1) },
      spans: [spanOf(tokens, from, to)],
      source: 'stated',
    }
  }
  const start = Math.min(determiner(tokens, from) ?? from, to - 1)
  return {
    value: { kind: 'named', words: unquoted(textOf(sentence, start, to)) },
    spans: [spanOf(tokens, start, to)],
    source: 'stated',
  }
}

function readAll(sentence: Sentence, at: number, to: number): Pick<Piece<Which>, 'value' | 'source'> {
  const next = inChannel(sentence.tokens, at)
  const token = next === null ? undefined : sentence.tokens[next]
  if (next !== null && token?.kind === 'channel' && next < to) {
    return { value: { kind: 'channel', name: textOf(sentence, next, next + 1).slice(1) }, source: 'stated' }
  }
  return { value: { kind: 'all' }, source: 'stated' }
}

/** Without "now", "please" and "again" at the end. */
function withoutTrail({ tokens }: Sentence, from: number, end: number): number {
  let to = end
  for (let at = from; at < end && end - at < 40; at += 1) {
    let next = at
    while (next < end) {
      const after = now(tokens, next)
      if (after === null) break
      next = after
    }
    if (next === end) return at
  }
  while (to > from && tokens[to - 1]?.kind === 'sign') to -= 1
  return to
}
