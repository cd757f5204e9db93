import type { Schedule } from '#lib/schedules/schema.ts'
import { readHead } from '../event/head.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Intent, Piece, Setting, When, Which } from '../schema.ts'
import { readAbout } from './about.ts'
import { type Change, readChange } from './change.ts'
import { isBooking, isCreation, isQuery, wishesForThing } from './demand.ts'
import { kindOfTime, readManagement } from './management.ts'
import { type Opening, readOpening } from './opening.ts'
import { asksAfterCondition, looksAsked, readQuestion } from './question.ts'
import { isSmallTalk, readMood } from './statement.ts'
import { feelings } from './vocabulary.ts'

export interface IntentFound {
  intent: Intent
  which?: Piece<Which> | null
  /** Where "until Monday" of a pause begins. */
  boundAt?: number | null
  change?: Change
  /** Which automation a question is about. */
  about?: Piece<Which>
  /** The time in it is what is spoken about, not when something is to happen. */
  dropsTime?: boolean
}

export interface IntentPlace {
  /** All that was typed. */
  sentence: Sentence
  /** Without the words of time, place and limits. */
  rest: Sentence
  when: Piece<When> | null
  setting: Setting
  /** A sentence of the text asks, though its first may not. */
  isAsked: boolean
  /** A time is said that leaves something open: "every 2 years". */
  hasOpenTime: boolean
  /** It is said what to look for again and again, and to tell of it. */
  isWatch: boolean
  /** Whether a token belongs to an event: "when a lead is created" asks nothing. */
  isEvent: (at: number) => boolean
  /** Whether a time stands at a token or right after "tell me" there: then it says when to act. */
  isTimed: (at: number) => boolean
  /** Whether a token says something that a change may be about. */
  isNew: (at: number) => boolean
}

/** What somebody wants: the first of these readings that fits. */
export function readIntent(place: IntentPlace): IntentFound {
  const { sentence, rest, when } = place
  const opening = readOpening(sentence)
  const asked = place.isEvent(opening.next) ? null : readQuestion(sentence, opening.next)
  if (asked === 'explain') return { intent: asked, dropsTime: true, ...aboutOf(sentence, opening.next) }
  if (asked === 'list') return { intent: asked, dropsTime: true }
  const managed = readManagement(sentence, opening.next, kindOfTime(when))
  if (managed !== null) return { ...managed, dropsTime: true }
  const change = readChange({ sentence, at: opening.next, isNew: place.isNew })
  if (change !== null) return { intent: 'change', which: change.which, change }
  const isWished = wishesForThing(sentence, opening.next) && isRepeated(when)
  if (asked === 'talk' && !opening.isRequest && !place.isAsked && !isWished)
    return {
      intent: 'talk',
      dropsTime: asksOfOthers(sentence, opening.next) || asksOfHabit(place, opening.next),
    }
  const restOpening = readOpening(rest)
  const later = asksAfterTime(place, restOpening)
  if (later !== null) return { intent: later, dropsTime: later !== 'talk' }
  const mood = readMood(rest, restOpening.next)
  const isPolite = opening.isRequest || restOpening.isRequest || place.isAsked
  if (mood === 'feeling') return { intent: 'talk', dropsTime: true }
  if (mood === 'statement' && !isPolite && !place.isWatch)
    return { intent: 'talk', dropsTime: isSmallTalk(rest, restOpening.next) }
  if (when === null) {
    const needsTime =
      place.isWatch ||
      (place.hasOpenTime && mood !== 'statement') ||
      startsWithEvent(rest, restOpening.next) ||
      (isCreation(rest, restOpening.next) && mood !== 'statement')
    return { intent: needsTime ? 'create' : 'talk' }
  }
  return isForLater(place, restOpening.next) ? { intent: 'create' } : { intent: 'talk' }
}

function aboutOf(sentence: Sentence, at: number): Pick<IntentFound, 'about'> {
  const about = readAbout(sentence, at)
  return about === null ? {} : { about }
}

/** "when someone mentions me, ...": an event that no rule knows, and what to do then. */
function startsWithEvent(sentence: Sentence, at: number): boolean {
  const head = readHead(sentence, at)
  if (head === null || head.kind === 'if') return false
  const end = sentence.clauseEnds[head.next] ?? sentence.tokens.length
  return end - head.next >= 2 && end < sentence.tokens.length - 1
}

/** Nobody asks about the world of today with "every": "could I have the weather every morning?" wants it each time. */
const isRepeated = (when: Piece<When> | null): boolean => /^(rhythm|event)$/.test(kindOfTime(when))

/** "what", "who", "does the shop", "is it": the world is asked about, and nothing in it is a time to act at. */
const asksOfOthers = ({ tokens }: Sentence, at: number): boolean =>
  !/^(i|we|you|u)$/.test(tokens[at + 1]?.word ?? '') ||
  /^(are|were|was|did|had|have)$/.test(tokens[at]?.word ?? '') ||
  feelings.has(tokens[at + 2]?.word ?? '') ||
  /^(what|why|when|where|who|which|how|whose|whom)('?s)?$/.test(tokens[at]?.word ?? '')

/** "do you work on Sundays?"; "every" says when. */
const asksOfHabit = ({ sentence: { tokens }, when }: IntentPlace, at: number): boolean =>
  tokens[at]?.word === 'do' &&
  kindOfTime(when) === 'rhythm' &&
  !tokens.some(({ word }) => word === 'every' || word === 'each')

/** "today, how many alarms do I have?": the question begins after the time. */
function asksAfterTime(
  { sentence, rest, when, isWatch, isEvent }: IntentPlace,
  { next, isRequest }: Opening,
): Extract<Intent, 'explain' | 'list' | 'talk'> | null {
  if (isRequest || isWatch) return null
  if (isEvent(0)) return null
  const startsSo = sentence.tokens[0] !== rest.tokens[0]
  const asked = startsSo && looksAsked(rest, next) ? readQuestion(rest, next) : null
  // "every day at 8 what is the weather" wants an answer each day
  if (asked !== null) return asked === 'talk' && kindOfTime(when) === 'rhythm' ? null : asked
  return asksAfterCondition(sentence, 0) || asksAfterCondition(rest, next) ? 'talk' : null
}

/** Whether a time in a command is when to act. "Show me flights for tomorrow" and "book a cab for six" are done at once. */
function isForLater(place: IntentPlace, at: number): boolean {
  const { rest, when, setting } = place
  if (when === null || when.value.kind !== 'schedule') return true
  const { schedule } = when.value
  if (isCreation(rest, at)) return true
  if (isBooking(rest, at) && (schedule.kind === 'at' || isStretch(schedule))) return false
  if (schedule.kind !== 'at') return true
  const hasClock = when.source !== 'assumed'
  const isAbout = isQuery(rest, at) && !place.isTimed(readOpening(place.sentence).next)
  if (!hasClock && (isAbout || saysToday(place.sentence))) return false
  if (isQuery(rest, at) && speaksOfPast(rest)) return false
  const soon = Date.parse(schedule.at) - setting.now.getTime()
  return !(schedule.at.endsWith('Z') && soon <= 60_000)
}

/** "from the 5th to the 9th of March" is one stretch of days. */
function isStretch(schedule: Schedule): boolean {
  const [, , day = '*', month = '*'] =
    schedule.kind === 'cron' ? (schedule.expressions[0] ?? '').split(' ') : []
  return day !== '*' && month !== '*'
}

/** "today" without a time is about now. */
const saysToday = ({ tokens }: Sentence): boolean =>
  tokens.some(({ word }) => word === 'today' || word === 'tonight' || word === "today's")

const speaksOfPast = ({ tokens }: Sentence): boolean =>
  tokens.slice(0, 6).some(({ word }) => /^(was|were|did|had)$/.test(word))
