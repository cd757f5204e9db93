import { mayBeginMoment } from '../moment/may-begin.ts'
import { mergeMoments } from '../moment/merge-moments.ts'
import { readMoment } from '../moment/read-moment.ts'
import { resolveMoment } from '../moment/resolve-moment.ts'
import type { Moment } from '../moment/types.ts'
import { mostNumbers, numbersInARow } from '../number-run.ts'
import type { Setting } from '../schema.ts'
import type { Token } from '../token.ts'
import { spansOf, type TokenRange } from './spans.ts'
import type { WhenReading } from './when-reading.ts'

interface OnceMoment {
  moment: Moment
  ranges: TokenRange[]
}

/** The one moment of a text: what stands apart is put together where it fits. */
export function readOnce(tokens: readonly Token[], setting: Setting): WhenReading | null {
  const found = collectMoment(tokens, setting)
  const resolved = found === null ? null : resolveMoment(found.moment, setting)
  if (found === null || resolved === null) return null
  const spans = spansOf(tokens, found.ranges)
  return {
    when: {
      value: { kind: 'schedule', schedule: resolved.schedule },
      spans,
      source: resolved.source,
      ...(resolved.reason === undefined ? {} : { reason: resolved.reason }),
    },
    questions: resolved.questions,
    spans,
  }
}

/** "7:00 on Sunday afternoon", "tomorrow remind me at 5pm": all moments of the text that do not contradict the first. */
export function collectMoment(tokens: readonly Token[], setting: Setting): OnceMoment | null {
  const found = readMoments(tokens, setting)
  const meant = found.length > 1 ? found.filter((part) => !isNamed(tokens, part)) : found
  const [first, ...others] = meant.length > 0 ? meant : found
  if (first === undefined) return null
  const whole: OnceMoment = { moment: first.moment, ranges: [first.range] }
  for (const { moment, range } of others) {
    const merged = mergeMoments(whole.moment, moment)
    if (merged === null) continue
    whole.moment = merged
    whole.ranges.push(range)
  }
  return whole
}

interface FoundMoment {
  moment: Moment
  range: TokenRange
}

/** No request has more. */
const mostMoments = 32

function readMoments(tokens: readonly Token[], setting: Setting): FoundMoment[] {
  const moments: FoundMoment[] = []
  let at = 0
  let numbers = 0
  // where so many words could begin a time and none does, the rest is no better
  let tries = 200 + tokens.length / 5
  while (at < tokens.length && moments.length < mostMoments && tries > 0) {
    const token = tokens[at]
    if (token !== undefined) numbers = numbersInARow(numbers, token)
    const isTried = numbers <= mostNumbers && mayBeginMoment(tokens, at)
    const found = isTried ? readMoment(tokens, at, setting) : null
    if (isTried) tries -= 1
    if (found !== null && found.next > at)
      moments.push({ moment: found.meaning, range: { start: at, next: found.next } })
    at = Math.max(at + 1, found?.next ?? 0)
  }
  return moments
}

/** "the 5 pm meeting": the time is part of a name. */
function isNamed(tokens: readonly Token[], { moment, range }: FoundMoment): boolean {
  const before = tokens[range.start - 1]?.word ?? ''
  const isTime = moment.day === undefined && moment.shift === undefined
  return isTime && /^(the|a|my|our|your|this|that)$/.test(before) && tokens[range.next]?.kind === 'word'
}
