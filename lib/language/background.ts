import { readDelivery } from './delivery/read-delivery.ts'
import { readEvent } from './event/read-event.ts'
import { isCreation } from './intent/demand.ts'
import { readOpening, startsRequest } from './intent/opening.ts'
import { readQuestion } from './intent/question.ts'
import { isFarewell, readMood } from './intent/statement.ts'
import { readLimits } from './limits/read-limits.ts'
import { claimSpans, openClaims, restOf } from './phrase/claims.ts'
import { phrase } from './phrase/phrase.ts'
import { isJoint, isStop, readSentence, spanOf } from './phrase/sentence.ts'
import type { Setting, Span } from './schema.ts'
import { hasWatch, type TimeReader } from './timing.ts'
import type { Token } from './token.ts'

export interface Parted {
  /** What asks for something. All there is, where nothing else does. */
  request: readonly Token[]
  /** Sentences that only tell something: "We ship on Fridays." */
  background: Span[]
  /** Somebody is asked, whatever the first sentence says. */
  isAsked: boolean
}

interface Around {
  text: string
  tokens: readonly Token[]
  setting: Setting
  readTime: TimeReader
}

/** Of a text with more sentences than these every one counts. */
const mostParts = 12
const mostTokens = 400

/**
 * "We ship on Fridays. Remind me every Thursday to freeze the branch": each sentence is judged by itself,
 * and the time of one that only tells something is no schedule where another asks with a time of its own.
 */
export function partBackground({ text, tokens, setting, readTime }: Around): Parted {
  const whole: Parted = { request: tokens, background: [], isAsked: false }
  const parts = tokens.length > mostTokens ? [] : partsOf(text, tokens)
  if (parts.length < 2 || parts.length > mostParts) return whole
  const judged = parts.map((part) => judge({ text, tokens: part, setting, readTime }))
  const isAsked = judged.some(({ role }) => role === 'request')
  const told = judged.filter(({ role }) => role === 'background')
  if (!isAsked || told.length === 0) return whole
  const request = judged.filter(({ role }) => role !== 'background').flatMap((part) => part.tokens)
  const toldTime = told.some(({ hasTime }) => hasTime)
  if (toldTime && !hasOwnTime({ text, tokens: request, setting, readTime })) return { ...whole, isAsked }
  const background = told.map((part) => spanOf(part.tokens, 0, part.tokens.length))
  return { request, background, isAsked }
}

function hasOwnTime({ text, tokens, setting, readTime }: Around): boolean {
  const { when, questions } = readTime(tokens, setting)
  if (when !== null || questions.length > 0) return true
  return readEvent(readSentence(text, tokens)) !== null || hasWatch(openClaims(text, tokens))
}

/** Sentences and lines, and "..., can you remind me ...". */
function partsOf(text: string, tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  let part: Token[] = []
  tokens.forEach((token, at) => {
    part.push(token)
    const next = tokens[at + 1]
    if (next === undefined) return
    const ends = isStop(tokens, at) && /^[.!?;]$/.test(token.text)
    const breaks = text.slice(token.end, next.start).includes('\n')
    const turns = (token.text === ',' || isJoint(tokens, at) || token.word === 'so') && asks(tokens, at + 1)
    if (!(ends || breaks || turns)) return
    parts.push(part)
    part = []
  })
  return part.length === 0 ? parts : [...parts, part]
}

const reminds = phrase('(so|and|but)? (please|pls)? (remind|wake|nudge) me|us')

const asks = (tokens: readonly Token[], at: number): boolean =>
  reminds(tokens, at) !== null ||
  startsRequest(tokens, tokens[at]?.word === 'so' || isJoint(tokens, at) ? at + 1 : at)

interface Judged {
  tokens: readonly Token[]
  role: 'background' | 'request' | 'other'
  hasTime: boolean
}

function judge({ text, tokens, setting, readTime }: Around): Judged {
  const time = readTime(tokens, setting)
  const claims = openClaims(text, tokens)
  claimSpans(claims, 'when', time.spans)
  const rest = restOf(claims).sentence
  const { next, isRequest } = readOpening(rest)
  const found = { tokens, hasTime: time.when !== null }
  if (isRequest || isCreation(rest, next)) return { ...found, role: 'request' }
  const asked = readQuestion(rest, next)
  if (asked !== null) return { ...found, role: asked === 'talk' ? 'background' : 'other' }
  const mood = readMood(rest, next)
  const tells =
    mood === 'statement' || mood === 'feeling' || (mood === 'command' && thing(rest.tokens, next) !== null)
  if (isFarewell(rest, next) && !found.hasTime) return { ...found, role: 'other' }
  if (tells) return { ...found, role: isOfTheWork(text, tokens) ? 'other' : 'background' }
  const isMore = found.hasTime || time.questions.length > 0 || mood === 'wish'
  return { ...found, role: isMore && rest.tokens.some(({ kind }) => kind === 'word') ? 'request' : 'other' }
}

/** After these somebody speaks of a thing. */
const thing = phrase('the|my|our|his|her|their')
const ofIt = phrase('(and|but|also)? (it|this|that|you|they|these|those)')

/** "It ends on Friday", "I only want to hear of problems" and "when a lead comes in" belong to what is asked. */
function isOfTheWork(text: string, tokens: readonly Token[]): boolean {
  if (ofIt(tokens, 0) !== null) return true
  const sentence = readSentence(text, tokens)
  if (readLimits(sentence).length > 0 || readEvent(sentence) !== null) return true
  const { tell, where } = readDelivery(openClaims(text, tokens))
  return tell !== null || where !== null
}
