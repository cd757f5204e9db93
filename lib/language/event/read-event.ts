import type { Sentence } from '../phrase/sentence.ts'
import type { RecordEvent, Threshold, WebhookEvent } from '../schema.ts'
import { type HeadKind, readHead } from './head.ts'
import { readOccurrence, readRecordEvent } from './record-event.ts'
import { mayRelate, readRelativeEvent } from './relative-event.ts'
import { readThreshold } from './threshold.ts'
import { readWebhook, readWebhookAlone } from './webhook.ts'

export interface EventFound {
  event: RecordEvent | Threshold | WebhookEvent
  /** The tokens from its head on: "when a lead is created". */
  from: number
  to: number
  /** `time`: "1 hour before start time", which needs no head. */
  head: HeadKind | 'time'
}

/** The first event that the text names. Clauses end at commas and joints, so the search is linear. */
export function readEvent(sentence: Sentence): EventFound | null {
  const isRelated = sentence.tokens.some(mayRelate)
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const found =
      (isRelated ? readRelative(sentence, at) : null) ?? readHookAt(sentence, at) ?? readEventAt(sentence, at)
    if (found !== null) return found
  }
  return null
}

function readRelative(sentence: Sentence, at: number): EventFound | null {
  const relative = readRelativeEvent(sentence, at)
  return relative === null ? null : { event: relative.meaning, from: at, to: relative.next, head: 'time' }
}

function readHookAt(sentence: Sentence, at: number): EventFound | null {
  const hook = readWebhookAlone(sentence, at)
  return hook === null ? null : { event: hook.meaning, from: at, to: hook.next, head: 'whenever' }
}

function readEventAt(sentence: Sentence, at: number): EventFound | null {
  const head = readHead(sentence, at)
  if (head === null || isEmbedded(sentence, at) || readHead(sentence, head.next) !== null) return null
  const end = sentence.clauseEnds[head.next] ?? head.next
  const readers = startsWithOneOfMany(sentence, head.next)
    ? [readWebhook, readRecordEvent, readThreshold]
    : [readWebhook, readThreshold, readRecordEvent]
  const found = readers.map((read) => read(sentence, head.next, end)).find((event) => event !== null) ?? null
  const occurrence =
    found === null && /^(on|after|for|upon)$/.test(sentence.tokens[at]?.word ?? '')
      ? readOccurrence(sentence, head.next)
      : null
  if (occurrence !== null)
    return { event: occurrence.meaning, from: at, to: occurrence.next, head: head.kind }
  return found === null ? null : { event: found.meaning, from: at, to: found.next, head: head.kind }
}

/** "an order above €1,000 arrives" is about orders, "the total is above €1,000" about a value. */
function startsWithOneOfMany({ tokens }: Sentence, at: number): boolean {
  return /^(a|an|any|each|every|new|another|someone|somebody)$/.test(tokens[at]?.word ?? '')
}

/** "check if a lead was created", "find out when it was created": a question inside another sentence. */
function isEmbedded({ tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]?.word ?? ''
  const isAskedToTell = /^(me|us)$/.test(tokens[at - 2]?.word ?? '')
  if (before === 'know' && !isAskedToTell) return true
  if (
    /^(see|check|sure|wonder|ask|determine|verify|out|remember|decide|forget|whether|depends|question)$/.test(
      before,
    )
  )
    return true
  const asksForTime = tokens[at]?.word === 'when' && /^(me|us|know)$/.test(before)
  return asksForTime && tokens.slice(at + 1, at + 7).some(({ word }) => /^(was|were|got|did|had)$/.test(word))
}
