import { readOpening } from '../intent/opening.ts'
import { openers } from '../phrase/book.ts'
import type { Clip } from '../phrase/clip.ts'
import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { TellMeWhen } from '../schema.ts'
import { type Condition, readCondition } from './condition.ts'
import {
  allIsWell,
  alwaysAfter,
  conditionHeads,
  exceptions,
  fillers,
  judgements,
  nevers,
  notifies,
  outcomes,
  reports,
} from './vocabulary.ts'

const notify = phrase(...notifies)
const hearing = phrase(
  '(hear|know) (about|of)? (it|this|that|them)? (from you)?',
  '(be|get) (told|notified|alerted|pinged|informed|warned|messaged|texted|emailed|bothered|disturbed|interrupted) (about (it|this|that))?',
  '(get|receive|have|see) (a|an|any|the)? (message|messages|notification|notifications|alert|alerts|email|mail|ping|report)',
)
const posting = phrase(`(post|send|share|report|write|put) ${outcomes}?`)
const report = phrase(...reports)
const filler = phrase(fillers)
const only = phrase('(only|just|solely|exclusively)')
const head = phrase(conditionHeads)
const never = phrase(...nevers)
const except = phrase(exceptions)
const always = phrase(...alwaysAfter)
const judged = phrase(...judgements)
const onEvent = phrase(
  '(on|for|about|of|upon|in case of) (a|an|any|the)? (failure|failures|error|errors|failed|crash|crashes) (runs|run)?',
)
const onFindings = phrase(
  '(on|for|about|of|upon) (a|an|any|the)? (new|important|relevant|serious|critical)? (problem|problems|issue|issues|change|changes|finding|findings|difference|differences|anomaly|anomalies|news|warning|warnings|alert|alerts|hit|hits|match|matches|result)',
  '(bad|important|urgent) (news|things|ones|stuff)',
  '(the)? (problems|issues|changes|differences|anomalies|exceptions)',
)

const mayBegin = openers(notify, report, filler, only, head, never, judged)

export type Tell = Clip<TellMeWhen> & {
  /** Where its own words end and the condition begins. */
  conditionFrom?: number
  /** "and tell me": when is left open. */
  isBare?: boolean
}

/** When the person wants to hear of it: the clearest of all that the text says. */
export function readTell(sentence: Sentence, isPostedAfter: (at: number) => boolean): Tell[] {
  const found: Tell[] = []
  for (let at = startOf(sentence); at < sentence.tokens.length; at += 1) {
    if (!mayBegin(sentence.tokens[at])) continue
    const tell = readTellAt(sentence, at) ?? readInverted({ sentence, at, isPostedAfter })
    if (tell === null) continue
    found.push(tell)
    at = tell.to - 1
  }
  return found
}

/** After "could you": what follows is what is asked for. */
function startOf(sentence: Sentence): number {
  const { next, isRequest } = readOpening(sentence)
  return isRequest ? next : 0
}

function readTellAt(sentence: Sentence, at: number): Tell | null {
  const { tokens } = sentence
  const silent = never(tokens, at)
  if (silent !== null) return readNever(sentence, at, silent)
  const start = afterFillers(sentence, at)
  const reported = report(tokens, start)
  if (reported !== null && start > 0 && isLast(sentence, reported))
    return { value: 'always', from: at, to: reported }
  const notified = isNoun(tokens[start - 1]?.word) || isThing(sentence, start) ? null : notify(tokens, start)
  if (notified !== null) return readNotified(sentence, at, notified)
  const heard = readHearing(sentence, at, start)
  if (heard !== null) return heard
  return start === at || only(tokens, start - 1) !== null ? readOnly(sentence, at) : null
}

/** "I only want to hear about it if it fails" */
function readHearing(sentence: Sentence, from: number, lead: number): Tell | null {
  const { tokens } = sentence
  const limited = only(tokens, lead)
  const start = limited === null ? lead : afterFillers(sentence, limited)
  const heard = start === from ? null : hearing(tokens, start)
  if (heard === null) return null
  const next = only(tokens, heard) ?? heard
  const isLimited = limited !== null || next > heard
  const failed = onEvent(tokens, next)
  if (failed !== null) return { value: 'failures', from, to: failed }
  const findings = onFindings(tokens, next)
  if (findings !== null && isLimited) return { value: 'findings', from, to: findings }
  const condition = head(tokens, next)
  return condition === null ? null : readIf(sentence, { from, next, condition })
}

/** After "the" a report is a thing. */
const isNoun = (before: string | undefined): boolean =>
  /^(a|an|the|my|our|your|this|that|of|daily|weekly|in|for|with)$/.test(before ?? '')

/** "write a market report": these are verbs only where a clause begins. */
function isThing({ tokens, clauseStarts }: Sentence, at: number): boolean {
  if (!/^(report|shout|complain|post|send|mail|text|page)$/.test(tokens[at]?.word ?? '')) return false
  return at > 0 && clauseStarts[at] !== at && filler(tokens, at - 1) === null
}

/** Whether the clause ends here: its last token stands before. */
const isLast = ({ clauseEnds }: Sentence, next: number): boolean => next >= (clauseEnds[next - 1] ?? next)

/** "don't tell me", "don't tell me unless ...", "stay quiet if all is well" */
function readNever(sentence: Sentence, from: number, silent: number): Tell {
  const { tokens, clauseEnds } = sentence
  const unless = except(tokens, silent)
  if (unless !== null) return conditional(readCondition(sentence, unless - 1, unless), { from, at: unless })
  const condition = head(tokens, silent)
  if (condition === null) return { value: 'never', from, to: silent }
  const to = clauseEnds[condition] ?? condition
  const isWell = to - condition < 20 && tokens.slice(condition, to).every(({ word }) => allIsWell.has(word))
  return isWell
    ? { value: 'findings', from, to }
    : conditional({ value: 'findings', to, isParticular: true }, { from, at: condition })
}

function readNotified(sentence: Sentence, from: number, notified: number): Tell | null {
  const { tokens, clauseEnds } = sentence
  const end = clauseEnds[notified - 1] ?? notified
  const judgement = judged(tokens, notified)
  if (judgement !== null) return { value: 'agent-decides', from, to: judgement }
  const next = only(tokens, notified) ?? notified
  const limited = next > notified || only(tokens, from) !== null
  const failed = onEvent(tokens, next)
  if (failed !== null) return { value: 'failures', from, to: failed }
  const findings = onFindings(tokens, next)
  if (findings !== null && (limited || findings >= end)) return { value: 'findings', from, to: findings }
  if (limited && /^(of|about)$/.test(tokens[next]?.word ?? '') && next + 1 < end)
    return { value: 'findings', from, to: end, stays: true, conditionFrom: next }
  const reported = always(tokens, next)
  if (reported !== null && isLast(sentence, reported)) return { value: 'always', from, to: reported }
  const condition = head(tokens, next)
  if (condition !== null) return readIf(sentence, { from, next, condition })
  const isBare = notified >= end && from > startOf(sentence) && !isAsk(sentence, from)
  return isBare ? { value: 'always', from, to: notified, isBare } : null
}

/** "remind me" and "ask me" alone are what is to be done. */
function isAsk({ tokens }: Sentence, at: number): boolean {
  return /^(remind|ask|update|open|post|send)$/.test(tokens[at]?.word ?? '')
}

interface If {
  from: number
  next: number
  /** The first token after "if". */
  condition: number
}

function readIf(sentence: Sentence, { from, next, condition }: If): Tell | null {
  if (condition >= (sentence.clauseEnds[next] ?? condition)) return null
  const asked = isQuestionInside(sentence, next, condition)
  return asked ? null : conditional(readCondition(sentence, next, condition), { from, at: condition })
}

/** "tell me when the train leaves", "let me know when my bill is": asks for a time. */
function isQuestionInside({ tokens, clauseEnds }: Sentence, next: number, condition: number): boolean {
  if (!/^(when|once)$/.test(tokens[next]?.word ?? '')) return false
  const last = tokens[(clauseEnds[condition] ?? condition) - 1]?.word ?? ''
  return /^(is|are|was|were|be|will|can|i|arrives|leaves|departs)$/.test(last)
}

/** "but only if something is wrong", "only on failure", without a verb. */
function readOnly(sentence: Sentence, at: number): Tell | null {
  const { tokens } = sentence
  const start = afterFillers(sentence, at)
  const limited = only(tokens, at) !== null || only(tokens, start - 1) !== null
  const next = only(tokens, start) ?? start
  const judgement = judged(tokens, at) ?? judged(tokens, start)
  if (judgement !== null) return { value: 'agent-decides', from: at, to: judgement }
  if (!limited) return null
  const verb = notify(tokens, next)
  if (verb !== null) return readNotified(sentence, at, verb)
  const failed = onEvent(tokens, next)
  if (failed !== null) return { value: 'failures', from: at, to: failed }
  const findings = onFindings(tokens, next)
  if (findings !== null) return { value: 'findings', from: at, to: findings }
  const condition = head(tokens, next)
  return condition === null ? null : readIf(sentence, { from: at, next, condition })
}

interface Inverted {
  sentence: Sentence
  at: number
  /** Whether "post it in #ops" stood after the token before. */
  isPostedAfter: (at: number) => boolean
}

/** "if anything is wrong, tell me". At the very start it is all the work there is. */
function readInverted({ sentence, at, isPostedAfter }: Inverted): Tell | null {
  const { tokens } = sentence
  const from = head(tokens, at)
  if (from === null || isNoun(tokens[at - 1]?.word)) return null
  const condition = readCondition(sentence, at, from)
  let next = condition.to
  while (next < condition.to + 3 && /^(,|then|please|and|:)$/.test(tokens[next]?.text ?? '')) next += 1
  const verb = notify(tokens, next) ?? posting(tokens, next)
  const to = verb ?? (isPostedAfter(next) ? condition.to : null)
  if (to === null || (verb !== null && !isLast(sentence, verb))) return null
  const stays = condition.isParticular || at === 0
  return { value: condition.value, from: at, to, conditionFrom: at, ...(stays ? { stays } : {}) }
}

function conditional(condition: Condition, place: { from: number; at: number }): Tell {
  const whole = { value: condition.value, from: place.from, to: condition.to }
  return condition.isParticular
    ? { ...whole, stays: true, conditionFrom: place.at }
    : { ...whole, conditionFrom: place.at }
}

function afterFillers({ tokens }: Sentence, at: number): number {
  let next = at
  while (next < at + 4 && filler(tokens, next) !== null && notify(tokens, next) === null) next += 1
  return next
}
