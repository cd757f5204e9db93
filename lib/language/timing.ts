import { readEvent } from './event/read-event.ts'
import { readWatch } from './event/watch.ts'
import { type Claims, claim, claimSpans, restOf, spansOf, withoutClaimed } from './phrase/claims.ts'
import { readReportedSpeech } from './phrase/reported-speech.ts'
import type { Sentence } from './phrase/sentence.ts'
import type { Piece, Question, Setting, When } from './schema.ts'
import { readTimer } from './timer.ts'
import type { Token } from './token.ts'
import type { WhenReading } from './when/when-reading.ts'

export type TimeReader = (tokens: readonly Token[], setting: Setting) => WhenReading

export interface Timing {
  when: Piece<When> | null
  questions: Question[]
  /** The event's words: "when a lead is created". */
  eventText: string | null
}

interface Place {
  sentence: Sentence
  claims: Claims
  setting: Setting
  readTime: TimeReader
}

/** When it happens: a schedule, or what has to happen before. Of both, the one that the sentence leads with. */
export function readTiming(place: Place): Timing {
  const { sentence, claims, setting, readTime } = place
  const event = readEvent(sentence)
  const isFree =
    event !== null &&
    claims.owners.slice(event.from, event.to).every((owner) => owner === null || owner === 'content')
  if (event === null || !isFree) return scheduled(place, readTime(withoutClaimed(claims), setting))
  claim(claims, 'when', event)
  for (let at = event.from; at < event.to; at += 1) claims.stays[at] = false
  const time = readTime(withoutClaimed(claims), setting)
  const repeats = time.when !== null && isRecurring(time.when.value)
  const isNow = time.when !== null && happensNow(time.when.value, setting)
  if (isNow) claimSpans(claims, 'when', time.spans)
  const scheduleWins =
    time.when !== null && !isNow && (repeats || event.event.kind === 'threshold' || event.head === 'if')
  if (!scheduleWins) {
    const spans = spansOf(claims, 'when')
    const when: Piece<When> = { value: event.event, spans, source: 'stated' }
    const { start, end } = spans[0] ?? { start: 0, end: 0 }
    return { when, questions: [], eventText: sentence.text.slice(start, end) }
  }
  for (let at = event.from; at < event.to; at += 1) claims.owners[at] = null
  return scheduled(place, time)
}

function scheduled({ sentence, claims, setting }: Place, time: WhenReading): Timing {
  const speech = readReportedSpeech(sentence)
  const spoken = speech === null ? undefined : claims.tokens[speech]?.start
  const isSpoken = spoken !== undefined && time.spans.every(({ start }) => start >= spoken)
  if (isSpoken) return { when: null, questions: [], eventText: null }
  const timer = time.when === null ? readTimer(sentence, setting) : null
  if (timer !== null) {
    claim(claims, 'when', timer)
    const when: Piece<When> = { value: timer.value, spans: spansOf(claims, 'when'), source: 'stated' }
    return { when, questions: [], eventText: null }
  }
  claimSpans(claims, 'when', time.spans)
  const when = time.when === null ? null : { ...time.when, spans: spansOf(claims, 'when') }
  return { when, questions: time.questions, eventText: null }
}

/** "immediately" beside an event adds nothing to it. */
function happensNow(when: When, { now }: Setting): boolean {
  if (when.kind !== 'schedule' || when.schedule.kind !== 'at' || !when.schedule.at.endsWith('Z')) return false
  return Math.abs(Date.parse(when.schedule.at) - now.getTime()) <= 60_000
}

const isRecurring = (when: When): boolean => when.kind === 'schedule' && when.schedule.kind !== 'at'

/** Whether it speaks of something to look for again and again. */
export const hasWatch = (claims: Claims): boolean => readWatch(restOf(claims).sentence) !== null
