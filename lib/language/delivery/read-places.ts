import { wishesForThings } from '../intent/vocabulary.ts'
import { openers } from '../phrase/book.ts'
import type { Clip } from '../phrase/clip.ts'
import { phrase } from '../phrase/phrase.ts'
import { isJoint, isStop, type Sentence, textOf } from '../phrase/sentence.ts'
import type { Target } from '../schema.ts'
import { contents, deliveryVerbs, notifies, outcomes, services } from './vocabulary.ts'

const preposition = phrase('(to|in|into|on|onto|at) the?')
const here = phrase(
  '(right)? here',
  '(to|in|into|on|inside) (this|the (current|same)?) (channel|chat|thread|conversation|room)',
)
const inbox = phrase('(to|into|in|via) (my|the|our) inbox')
const service = phrase(
  `(by|via|on|over|through|in|to|per|with|using) (my|our|the|a)? (${services}) (message|dm|chat|account)?`,
)
const selfVerb = phrase(`(${services}) (me|us)`, `(send|drop|write) (me|us) (a|an) (${services}) (message)?`)
const hook = phrase('(to|at|via|through) (a|an|the|my|our|this)? (webhook|hook|url|endpoint)')
const verb = phrase(
  '(post|send|share|publish|report|write|drop|put|deliver|forward|announce|copy|tell|show|say|paste|leave|mail|email)',
)
const passive = phrase(
  `${outcomes} ((to be)|((should|must|shall|will|can) be)|is|are|being)? (posted|sent|shared|published|delivered|written|emailed|mailed|forwarded)`,
  `${outcomes} goes|go`,
)
const wish = phrase(...wishesForThings)
const giving = phrase(
  'give|grant|notify|alert|ping|tell|warn|inform|message',
  'set up',
  'add (a|an) heartbeat to',
)
const outcome = phrase(outcomes)
const notify = phrase(...notifies)
const withMe = phrase('(to)? (me|us)')

const mailing = phrase('(please)? (email|mail)', '(please)? e - mail')

const mayBegin = openers(passive, mailing, preposition, here, inbox, service, selfVerb, hook, verb, giving)

export type Place = Clip<Target> & {
  /** "and post it in #ops": the whole of a clause, so every outcome is asked for. */
  isPosted?: boolean
}

/** Where the outcome goes. `from` and `to` cover the verb too where the clause says nothing else. */
export function readPlaces(sentence: Sentence): Place[] {
  const { tokens } = sentence
  const found: Place[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayBegin(tokens[at])) continue
    const clip: Place | null =
      readMailed(sentence, at) ??
      readSelfVerb(sentence, at) ??
      readClause(sentence, at) ??
      readPlace(sentence, at, found)
    if (clip === null) continue
    found.push(clip)
    at = clip.to - 1
  }
  return found
}

/** "e-mail anna@example.com the report": the instruction keeps the words, for they are all there is to do. */
function readMailed(sentence: Sentence, at: number): Clip<Target> | null {
  const { tokens, clauseStarts } = sentence
  const next = clauseStarts[at] === at ? mailing(tokens, at) : null
  if (next === null || tokens[next]?.kind !== 'address') return null
  const address = textOf(sentence, next, next + 1)
  return isMail(address)
    ? { value: { kind: 'e-mail', address }, from: next, to: next + 1, stays: true }
    : null
}

/** "e-mail me if ...", "telegram me": the verb names the place, and is also what the person hears. */
function readSelfVerb({ tokens }: Sentence, at: number): Clip<Target> | null {
  const next = selfVerb(tokens, at)
  const kind =
    next === null
      ? null
      : (serviceOf(tokens[next - 2]?.word ?? '') ?? serviceOf(tokens[next - 1]?.word ?? ''))
  const isCommand =
    at === 0 ||
    !/^(by|via|on|over|through|in|to|the|a|an|my|from|per)$/.test(tokens[at - 1]?.word ?? '') ||
    tokens[at - 1]?.word === 'to'
  return next === null || kind === null || !isCommand
    ? null
    : { value: { kind }, from: at, to: next, stays: true }
}

/** "post it in #ops", "and send the result to anna@example.com" */
function readClause(sentence: Sentence, at: number): Place | null {
  const { tokens } = sentence
  const isStart = at === 0 || isStop(tokens, at - 1) || isJoint(tokens, at - 1)
  const said = isStart ? (passive(tokens, at) ?? verb(tokens, at)) : null
  if (said === null) return null
  const object = outcome(tokens, said) ?? said
  const next = withMe(tokens, object) ?? object
  const place = readTarget(sentence, next)
  if (place === null || (object === said && next > object)) return null
  return { ...place, from: at, ...(at === 0 ? { stays: true } : { isPosted: true }) }
}

function readPlace(sentence: Sentence, at: number, earlier: readonly Clip<Target>[]): Clip<Target> | null {
  const { tokens, clauseStarts } = sentence
  const place = readTarget(sentence, at)
  if (place === null) return null
  const afterPlace = earlier.at(-1)?.to === at - 1 && isJoint(tokens, at - 1)
  const start = clauseStarts[at] ?? at
  const leads = leadVerbs(sentence, start, at) || isWished(sentence, start)
  const kind = place.value.kind
  const named = tokens[at]?.word ?? ''
  if (place.stays === true) return place
  if (at > 0 && start === at && place.to >= (sentence.clauseEnds[at] ?? place.to)) return place
  if (kind === 'e-mail' && place.value.address !== undefined) {
    return afterPlace || (leads && !isAction(sentence, start, at)) ? place : null
  }
  if (kind === 'channel') {
    const content = contents.has(tokens[at - 1]?.word ?? '') && !postsSomething(tokens, start)
    return afterPlace || ((leads || (named !== 'to' && !hasOtherObject(sentence, start, at))) && !content)
      ? place
      : null
  }
  if (kind === 'inbox') return leads || afterPlace || wants(tokens, start, at) ? place : null
  if (kind === 'this-channel') {
    const isLast = place.to >= (sentence.clauseEnds[at] ?? place.to) && isApart(sentence, at)
    return leads || named !== 'here' || tokens[at - 1]?.word === 'right' || isLast ? place : null
  }
  if (kind === 'webhook') return leads ? place : null
  const byService = /^(by|via|over|through|per|using)$/.test(named)
  return byService || leads || afterPlace ? place : null
}

/** Other pieces stood before: the "here" of "... every Friday at 4 here" is no part of the work. */
const isApart = ({ text, tokens }: Sentence, at: number): boolean =>
  at > 0 && text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).trim() !== ''

const isWished = ({ tokens }: Sentence, at: number): boolean => wish(tokens, at) !== null

/** "have the agenda in my inbox" */
const wants = (tokens: Sentence['tokens'], from: number, to: number): boolean =>
  tokens
    .slice(Math.max(from, to - 14), to)
    .some(({ word }) => /^(have|get|want|like|receive|see)$/.test(word))

const posts = /^(post|publish|share|send|put|write|drop|announce)$/

/** "post the questions in #team": they are not there yet. */
const postsSomething = (tokens: Sentence['tokens'], start: number): boolean =>
  tokens.slice(start, start + 3).some(({ word }) => posts.test(word))

/** Whether the clause tells, sends or posts, so that a place in it is where that goes. */
function leadVerbs({ tokens }: Sentence, from: number, to: number): boolean {
  const first = Math.max(from, to - 14)
  for (let at = first; at < to; at += 1) {
    if (deliveryVerbs.has(tokens[at]?.word ?? '') || notify(tokens, at) !== null) return true
  }
  return false
}

/** "send an e-mail to a@b.c" is the work itself, not where its outcome goes. */
function isAction({ tokens }: Sentence, from: number, to: number): boolean {
  const first = Math.max(from, to - 14)
  if (mailing(tokens, from) !== null) return false
  return tokens
    .slice(first, to)
    .some(
      ({ word }, index) =>
        index > 0 &&
        /^(email|mail|invite|invitation|reply|letter|newsletter|invoice|reminder|offer)s?$/.test(word),
    )
}

/** "summarise the messages in #ops", "pause everything in #ops": the place belongs to the object. */
function hasOtherObject({ tokens }: Sentence, from: number, to: number): boolean {
  const first = Math.max(from, to - 6)
  return tokens
    .slice(first, to)
    .some(
      ({ word }) =>
        contents.has(word) ||
        /^(summari[sz]e|read|watch|monitor|follow|pause|resume|stop|mute|join|digest|summary|recap)$/.test(
          word,
        ),
    )
}

function readTarget(sentence: Sentence, at: number): Clip<Target> | null {
  const { tokens } = sentence
  const given = giving(tokens, at)
  const receiver = given === null ? undefined : tokens[given]
  if (given !== null && receiver?.kind === 'channel') {
    return {
      value: { kind: 'channel', name: textOf(sentence, given, given + 1).slice(1) },
      from: given,
      to: given + 1,
      stays: true,
    }
  }
  const near = here(tokens, at)
  if (near !== null) return { value: { kind: 'this-channel' }, from: at, to: near }
  const box = inbox(tokens, at)
  if (box !== null) return { value: { kind: 'inbox' }, from: at, to: box }
  const hooked = hook(tokens, at)
  if (hooked !== null) return webhook(sentence, at, hooked)
  const named = service(tokens, at)
  if (named !== null) return readService(sentence, at, named)
  const next = preposition(tokens, at)
  const token = next === null ? undefined : tokens[next]
  if (next === null || token === undefined) return null
  if (token.kind === 'channel') {
    const to = /^(channel|room)$/.test(tokens[next + 1]?.word ?? '') ? next + 2 : next + 1
    return { value: { kind: 'channel', name: textOf(sentence, next, next + 1).slice(1) }, from: at, to }
  }
  if (token.kind === 'address' && tokens[at]?.word === 'to') {
    const address = textOf(sentence, next, next + 1)
    if (isMail(address)) return { value: { kind: 'e-mail', address }, from: at, to: next + 1 }
    return /^https?:/i.test(address) ? { value: { kind: 'webhook', address }, from: at, to: next + 1 } : null
  }
  return null
}

function webhook(sentence: Sentence, from: number, next: number): Clip<Target> {
  const follows = sentence.tokens[next]?.kind === 'address'
  return follows
    ? { value: { kind: 'webhook', address: textOf(sentence, next, next + 1) }, from, to: next + 1 }
    : { value: { kind: 'webhook' }, from, to: next }
}

/** "by e-mail to a@b.c", "on Slack in #ops", "on Telegram" */
function readService(sentence: Sentence, from: number, next: number): Clip<Target> | null {
  const { tokens } = sentence
  const kind = serviceOf(tokens[next - 1]?.word ?? '') ?? serviceOf(tokens[next - 2]?.word ?? '')
  if (kind === null || (kind === 'e-mail' && tokens[from]?.word === 'in')) return null
  const joined = /^(to|at|in|with)$/.test(tokens[next]?.word ?? '') ? next + 1 : next
  const follows = tokens[joined]
  const isAddress =
    follows !== undefined &&
    (follows.kind === 'mention' ||
      follows.kind === 'channel' ||
      (kind === 'e-mail' && follows.kind === 'address'))
  if (!isAddress) return { value: { kind }, from, to: next }
  return { value: { kind, address: textOf(sentence, joined, joined + 1) }, from, to: joined + 1 }
}

function serviceOf(word: string): 'telegram' | 'slack' | 'discord' | 'whatsapp' | 'e-mail' | null {
  if (word === 'mail' || word === 'email' || word === 'gmail') return 'e-mail'
  return word === 'telegram' || word === 'slack' || word === 'discord' || word === 'whatsapp' ? word : null
}

const isMail = (address: string): boolean => /^[^/\s]+@[^/\s]+$/.test(address)
