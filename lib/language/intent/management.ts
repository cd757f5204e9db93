import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Intent, Piece, When, Which } from '../schema.ts'
import { concerns, determiner, endOfSentence, namesOne } from './ours.ts'
import { deleteVerbs, nowWords, pauseVerbs, pronouns, resumeVerbs, runVerbs } from './vocabulary.ts'
import { readWhich } from './which.ts'

export interface Management {
  intent: Extract<Intent, 'pause' | 'resume' | 'run-now' | 'delete'>
  which: Piece<Which> | null
  /** Where "until Monday" or "for two weeks" begins, if it is there. */
  boundAt: number | null
}

const pause = phrase(...pauseVerbs)
const resume = phrase(...resumeVerbs)
const run = phrase(...runVerbs)
const remove = phrase(...deleteVerbs)
const now = phrase(...nowWords)
const boundWord = phrase('until', 'til', 'till', 'for (the)? (next|rest|coming)?', 'through', 'while')
const againAtEnd = phrase('(back)? on again?', 'again', 'up again')
const offAtEnd = phrase('(off|down|(on (hold|pause|ice))) (again|now)?')

/** What is said of time besides the verb: an event comes when it comes. */
type TimeKind = 'none' | 'day' | 'moment' | 'rhythm' | 'event'

export function kindOfTime(when: Piece<When> | null): TimeKind {
  if (when === null) return 'none'
  if (when.value.kind !== 'schedule') return 'event'
  if (when.value.schedule.kind !== 'at') return 'rhythm'
  return when.source === 'assumed' ? 'day' : 'moment'
}

/** "pause everything in #ops until Monday", "run the status check now", "delete it". `time`: which kind of time is said besides. */
export function readManagement(sentence: Sentence, at: number, time: TimeKind): Management | null {
  const { tokens } = sentence
  const isOurs = /^(pause|resume|unpause|suspend|snooze|disable|enable|mute)$/.test(tokens[at]?.word ?? '')
  const dismissed = readDismissal(sentence, at, time)
  if (dismissed !== null) return dismissed
  const isPlanned = time === 'event' || (time === 'rhythm' && !namesOne(sentence, at + 1))
  if (isPlanned && !isOurs) return null
  const end = endOfSentence(sentence, at)
  const found = readVerb(sentence, { at, end, isOnDay: time === 'day' })
  if (found === null) return null
  const boundAt = findBound(sentence, found.next, end)
  const startAt = found.intent === 'resume' ? findSince(tokens, found.next, end) : null
  const which = readWhich(sentence, found.next, Math.min(boundAt ?? end, startAt ?? end, found.end ?? end))
  return { intent: found.intent, which, boundAt }
}

const dismissal = phrase(
  "(i|we) (don't|do not|no longer|never) (really|even|actually)? (need|want|require|use|read)",
)
const anyMore = phrase('any more|longer', 'anymore')

/** "I don't need the bins reminder any more, get rid of it" */
function readDismissal(sentence: Sentence, at: number, time: TimeKind): Management | null {
  const { tokens, clauseEnds } = sentence
  const from = dismissal(tokens, at)
  if (from === null || determiner(tokens, from) === null) return null
  const end = Math.min(clauseEnds[from] ?? from, from + longestName)
  let to = from
  while (to < end && anyMore(tokens, to) === null) to += 1
  const isOver = to < end || tokens.slice(at, from).some(({ word }) => word === 'longer')
  const isOurs = concerns(sentence, from, to) || drops(sentence, to)
  if (!isOurs || (!isOver && time !== 'none')) return null
  return { intent: 'delete', which: readWhich(sentence, from, to), boundAt: null }
}

/** ", get rid of it" */
function drops({ tokens }: Sentence, from: number): boolean {
  const last = Math.min(tokens.length, from + 8)
  for (let at = from; at < last; at += 1) {
    const next = remove(tokens, at)
    if (next !== null && pronouns.has(tokens[next]?.word ?? '')) return true
  }
  return false
}

const longestName = 10

interface VerbPlace {
  at: number
  end: number
  /** A day without a time is said: what is deleted then stands in a calendar. */
  isOnDay: boolean
}

interface VerbFound {
  intent: Management['intent']
  next: number
  /** Where a particle of the verb stands at the end: "turn it off". */
  end?: number
}

function readVerb(sentence: Sentence, { at, end, isOnDay }: VerbPlace): VerbFound | null {
  const { tokens } = sentence
  const bound = findBound(sentence, at + 1, end)
  const split = readSplitVerb(sentence, at, withoutThanks(sentence, at, bound ?? end))
  if (split !== null) return split
  const resumed = resume(tokens, at)
  if (resumed !== null && (isPlainVerb(tokens[at]?.word) || concerns(sentence, resumed, end)))
    return { intent: 'resume', next: resumed }
  const paused = pause(tokens, at)
  if (
    paused !== null &&
    (isPlainVerb(tokens[at]?.word) || paused >= end || concerns(sentence, paused, end) || paused - at > 1)
  ) {
    const isMachine =
      /^(turn|switch|skip|hold)$/.test(tokens[at]?.word ?? '') && !concerns(sentence, paused, end)
    if (!isMachine) return { intent: 'pause', next: paused }
  }
  if (paused !== null && isHeld(sentence, { at, from: paused, end })) return { intent: 'pause', next: paused }
  const refused = refusing(tokens, at)
  if (
    refused !== null &&
    bound !== null &&
    bound > refused &&
    /^(until|til|till)$/.test(tokens[bound]?.word ?? '')
  )
    return { intent: 'pause', next: refused }
  const ran = run(tokens, at)
  if (ran !== null && isRunNow(sentence, { at, ran, end })) return { intent: 'run-now', next: ran }
  const removed = remove(tokens, at)
  const isOnCondition = tokens.slice(at, end).some(({ word }) => /^(if|unless|when|whenever)$/.test(word))
  if (removed !== null && !isOnCondition && (removed >= end || concerns(sentence, removed, end) || isOnDay))
    return { intent: 'delete', next: removed }
  return null
}

/** "hold the newsletter until 1 December": it goes on then, so it is one of ours. */
function isHeld(sentence: Sentence, { at, from, end }: { at: number; from: number; end: number }): boolean {
  const { tokens } = sentence
  return (
    /^(hold|halt|stop|freeze|silence)$/.test(tokens[at]?.word ?? '') &&
    determiner(tokens, from) !== null &&
    findBound(sentence, from, end) !== null
  )
}

const refusing = phrase("(don't|do not|never) (run|send|post|do|execute|check|start) (me|us)?")

const thanks = phrase(
  'please|pls|plz|thanks|thx|now|today|tomorrow',
  'thank you',
  'for (me|now)',
  'right now',
)

/** Where the words end before "please" and "thanks". */
function withoutThanks({ tokens }: Sentence, from: number, end: number): number {
  const first = Math.max(from + 1, end - 3)
  for (let at = first; at < end; at += 1) {
    if (thanks(tokens, at) === end) return at
  }
  return end
}

const findSince = (tokens: Sentence['tokens'], from: number, end: number): number | null => {
  const at = tokens.findIndex((_, index) => index > from && index < end && since(tokens, index) !== null)
  return at < 0 ? null : at
}

/** Nothing follows but from when on. */
const endsHere = (tokens: Sentence['tokens'], next: number | null, end: number): boolean =>
  next !== null && (next === end || since(tokens, next) !== null)

const since = phrase(
  'from|starting|beginning',
  'as of|from',
  'on (the|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
  'next|tomorrow',
)

const isPlainVerb = (word: string | undefined): boolean =>
  /^(pause|suspend|snooze|disable|deactivate|resume|unpause|reactivate|reenable|enable|re)$/.test(word ?? '')

/** "turn the status check off", "switch it back on", "start it again" */
function readSplitVerb(sentence: Sentence, at: number, end: number): VerbFound | null {
  const { tokens } = sentence
  const word = tokens[at]?.word
  if (!/^(turn|switch|start|put|take)$/.test(word ?? '')) return null
  const furthest = Math.min(end, at + longestName + 4)
  for (let last = at + 2; last < furthest; last += 1) {
    const again = endsHere(tokens, againAtEnd(tokens, last), end)
    const off = endsHere(tokens, offAtEnd(tokens, last), end)
    if (!(again || off)) continue
    if (!concerns(sentence, at + 1, last) && !(word === 'start' && determiner(tokens, at + 1) !== null))
      continue
    if (word === 'take') return again ? null : { intent: 'delete', next: at + 1, end: last }
    if (again) return { intent: 'resume', next: at + 1, end: last }
    if (word !== 'start') return { intent: 'pause', next: at + 1, end: last }
  }
  return null
}

interface RunPlace {
  at: number
  ran: number
  end: number
}

/** "run the status check": what it runs is an automation, and no other time is said. */
function isRunNow(sentence: Sentence, { at, ran, end }: RunPlace): boolean {
  const { tokens } = sentence
  if (ran >= end) return tokens[at]?.word === 'run' || tokens[at]?.word === 'rerun'
  const isRun = /^(run|execute|trigger|fire|launch|rerun|kick|re|dry)$/.test(tokens[at]?.word ?? '')
  const saysNow = hasNow(sentence, ran, end)
  const onlyNow = now(tokens, ran) === end
  if (onlyNow) return isRun
  return isRun ? saysNow || concerns(sentence, ran, end) : saysNow && concerns(sentence, ran, end)
}

function hasNow({ tokens }: Sentence, from: number, end: number): boolean {
  const first = Math.max(from, end - 4)
  for (let at = first; at < end; at += 1) {
    if (now(tokens, at) === end) return true
  }
  return false
}

function findBound({ tokens }: Sentence, from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) {
    const next = boundWord(tokens, at)
    if (next === null || next >= end) continue
    if (
      tokens[at]?.word !== 'for' ||
      /^(a|an|the|next|rest|today|tonight|tomorrow|one|two|three|four|five|six|seven|ten|half)$/.test(
        tokens[next]?.word ?? '',
      ) ||
      tokens[next]?.kind === 'number' ||
      next > at + 1
    )
      return at
  }
  return null
}
