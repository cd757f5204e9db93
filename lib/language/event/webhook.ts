import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { WebhookEvent } from '../schema.ts'
import type { Found, Token } from '../token.ts'

const article = phrase('a|an|the|my|our|your|this|that|any|each|every|another|some')
const fresh = phrase('new|incoming|inbound|external|signed|post|http|api')
const hook = phrase(
  'webhook|webhooks|hook|hooks',
  'web - ? (hook|hooks|call)',
  'endpoint|endpoints',
  '(http|post|api) (request|requests|call|calls|hook)',
  'request to (the|my|our|this) (endpoint|url|webhook)',
)
const happens = phrase(
  '(arrives|arrive|arrived|fires|fire|triggers|trigger|comes in|come in|comes|rings|calls|lands|received|called|triggered)',
  '(is|are|gets|get|was|were|has been|have been|being) (received|called|triggered|fired|hit|posted|sent|invoked|delivered|pinged)',
  '(receives|receive|gets|get|got) (a|an|some|any|new)? (post|http|new)? (request|requests|call|calls|payload|data|message|hit|post|event)',
)
const sends = phrase(
  'calls|call|hits|hit|posts|post|triggers|trigger|fires|fire|sends|send|pings|ping|invokes|invoke|uses|use|delivers|deliver|pushes|push (us|me|you)? (something|data|an event|events|a payload|a request|a post|one|it)? (to|through|via|on|at)?',
)
const receives = phrase(
  '(i|we|you|it|they) (get|gets|receive|receives|got) (a|an|the|any|new)?',
  "(i|we|you|it)? (am|are|is|i'm|we're|it's)? (called|triggered|invoked|started|hit|pinged|notified) (by|via|through|over|from) (a|an|the|my|our|your|any)?",
)
/** "on an incoming webhook", "for every webhook": the thing alone says that it came. */
const upon = phrase(
  '(on|upon|after|for|with) (a|an|any|each|every|another|the)? (new|incoming|inbound)',
  '(on|upon|after|for|with) (any|each|every)',
  'upon (a|an|the)',
  '(triggered|started|fired|kicked off|launched|called|invoked) (by|via|through|from) (a|an|the|my|our|your|any)? (new|incoming|inbound)?',
)

const found = (next: number): Found<WebhookEvent> => ({ meaning: { kind: 'webhook' }, next })

/** What follows "when": "a webhook arrives", "GitHub calls the webhook", "we receive a webhook from Stripe". */
export function readWebhook(sentence: Sentence, from: number, end: number): Found<WebhookEvent> | null {
  const { tokens } = sentence
  const received = receives(tokens, from)
  const called = received === null ? null : readHook(tokens, received)
  if (called !== null) return found(afterSource(sentence, called, end))
  const thing = readHook(tokens, from)
  if (thing !== null) {
    const source = afterSource(sentence, thing, Math.min(end, thing + 3))
    const next = happens(tokens, thing) ?? happens(tokens, source)
    return next === null ? null : found(afterSource(sentence, next, end))
  }
  const last = Math.min(end, from + 5)
  for (let at = from + 1; at < last; at += 1) {
    const sent = sends(tokens, at)
    const next = sent === null ? null : readHook(tokens, sent)
    if (next !== null && next <= end) return found(next)
  }
  return null
}

/** Without "when": "on an incoming webhook create a ticket", "triggered by a webhook from Stripe". */
export function readWebhookAlone(sentence: Sentence, at: number): Found<WebhookEvent> | null {
  const begun = upon(sentence.tokens, at)
  if (begun === null) return null
  const next = hook(sentence.tokens, begun) ?? readHook(sentence.tokens, begun)
  return next === null ? null : found(afterSource(sentence, next, sentence.clauseEnds[at] ?? next))
}

/** "a new webhook", "the GitHub webhook": one word of a name may stand before it. */
function readHook(tokens: readonly Token[], at: number): number | null {
  const named = article(tokens, at) ?? at
  const start = fresh(tokens, named) ?? named
  const plain = hook(tokens, named) ?? hook(tokens, start)
  if (plain !== null) return plain
  return tokens[start]?.kind === 'word' && start > at ? hook(tokens, start + 1) : null
}

/** "from Stripe" is part of the event. */
function afterSource({ tokens }: Sentence, at: number, end: number): number {
  if (tokens[at]?.word !== 'from' || at + 1 >= end) return at
  const named = article(tokens, at + 1) ?? at + 1
  return Math.min(end, named + 1)
}
