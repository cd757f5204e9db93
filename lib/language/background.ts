import { isWork } from './delivery/assume-tell.ts'
import { readDelivery } from './delivery/read-delivery.ts'
import { readEvent } from './event/read-event.ts'
import { isCreation } from './intent/demand.ts'
import { kindOfTime, readManagement } from './intent/management.ts'
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
  if (parts.length === 0 || parts.length > mostParts) return whole
  const judged = parts.flatMap((part) => judgeHalves({ text, tokens: part, setting, readTime }))
  const isAsked = judged.some(({ role }) => role === 'request')
  const told = judged.filter(({ role }) => role === 'background')
  if (!isAsked || told.length === 0) return whole
  const request = judged.filter(({ role }) => role !== 'background').flatMap((part) => part.tokens)
  const isManaged = judged.some((part) => part.isManaged)
  const toldTime = !isManaged && told.some(({ hasTime }) => hasTime)
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
  /** An automation that is there is paused, run or deleted: no time is needed. */
  isManaged: boolean
  isQuestion?: boolean
}

const mostTurns = 3
/** "so grateful" and "so that" conclude nothing. */
const afterSo =
  /^(that|far|much|many|long|on|kind|good|nice|great|happy|glad|grateful|thankful|pleased|obliged|helpful|lovely|appreciated)$/

/** "We are closed on Sundays, so from Monday check the till": what is told, then what is asked, in one sentence. */
function judgeHalves(around: Around): Judged[] {
  const { tokens } = around
  const whole = judge(around)
  if (whole.isManaged) return [whole]
  let turns = 0
  for (let at = 1; at < tokens.length - 1 && turns < mostTurns; at += 1) {
    const isSo = tokens[at]?.word === 'so' && !afterSo.test(tokens[at + 1]?.word ?? '')
    if (!isSo && tokens[at]?.text !== ',') continue
    turns += 1
    const told = judge({ ...around, tokens: tokens.slice(0, at + 1) })
    if (told.role !== 'background' || told.isQuestion === true) continue
    const asked = judge({ ...around, tokens: tokens.slice(at + 1) })
    if (asked.role === 'request' && (asked.isManaged || isSo || commands(around, at + 1)))
      return [told, asked]
  }
  return [whole]
}

/** After a comma a verb must follow, or a time and then a verb: "lunch at 12" tells more. */
function commands({ text, tokens, setting, readTime }: Around, from: number): boolean {
  const claims = openClaims(text, tokens.slice(from))
  claimSpans(claims, 'when', readTime(claims.tokens, setting).spans)
  const rest = restOf(claims).sentence
  return isWork(rest, readOpening(rest).next)
}

function judge({ text, tokens, setting, readTime }: Around): Judged {
  const time = readTime(tokens, setting)
  const claims = openClaims(text, tokens)
  claimSpans(claims, 'when', time.spans)
  const rest = restOf(claims).sentence
  const { next, isRequest } = readOpening(rest)
  const isManaged = (readManagement(rest, next, kindOfTime(time.when))?.which ?? null) !== null
  const found = { tokens, hasTime: time.when !== null, isManaged }
  if (isManaged) return { ...found, role: 'request' }
  if (isRequest || isCreation(rest, next)) return { ...found, role: 'request' }
  const asked = readQuestion(rest, next)
  if (asked !== null) return { ...found, role: asked === 'talk' ? 'background' : 'other', isQuestion: true }
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
