import { readNumber } from '../numbers.ts'
import { readMoney } from '../phrase/amount.ts'
import { book, openers } from '../phrase/book.ts'
import type { Clip } from '../phrase/clip.ts'
import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Limits } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { bounds, executions, messages, periods } from './vocabulary.ts'

export interface Bound {
  limits?: Limits
  notificationsPerDay?: number
  /** Money without "a day" or "per run". */
  isOpen?: boolean
}

const bound = phrase(bounds)
const lead = phrase(
  "(but|and|with|for)? (don't|do not|never|should not|must not|shouldn't|mustn't|can't|cannot)? (spend|spending|cost|costs|costing|use|pay|budget|a budget|the budget|my budget|a limit|a cap) (is|should|must|may|can|of)? (be|cost)?",
  "(but|and)? please? (don't|do not|never|((must|should|may) not)|mustn't|shouldn't|can't|cannot) (exceed|go|get|run|rise|be|let (it|this|that|the (cost|costs|bill)) (go|get|run|rise))",
  '(but|and)? please? (stay|keep|remain) (it|this|that|(the (cost|costs|bill|spending)))?',
  '(but|and)? (limit|cap|keep|restrict) (it|this|that|the cost|the costs|costs|cost|spending|the spending|runs|messages|notifications) (to|at|under|below)?',
  '(it|this|that) (should|may|must|can) (not)? cost',
)
const runLead = phrase('(but|and)? (run|execute|do|repeat) (it|this|that)?')
const tellLead = phrase(
  '(but|and)? (tell|notify|ping|alert|message|email|bother|warn|disturb|update|text) me|us',
  '(but|and)? (send|give) me|us',
  '(but|and)? let me know',
  '(but|and)? (i|we) (only|just) (need|want|wish|expect) (to (get|see|receive|hear|have))?',
  '(with|but)',
)
const negated = phrase(
  "(but|and)? (don't|do not|never) (tell|notify|ping|alert|message|email|bother|warn|disturb|send|text) me|us",
  "(but|and)? (i|we) (don't|do not|never) (need|want|wish|expect) (to (get|see|receive|hear|have))?",
)
const period = book(periods)
const trailing = phrase('at most|max', 'max|maximum|tops|budget|limit|cap', 'at the most')
const message = phrase(messages)
const execution = phrase(executions)

const mayLead = openers(bound, lead, runLead, tellLead, negated)
const mayBeMoney = (token: Token | undefined): boolean => token?.kind === 'number' || token?.kind === 'sign'

/** Bounds on money, runs and messages anywhere in the text: "max $0.50 a day", "at most 3 messages a day". */
export function readLimits(sentence: Sentence): Clip<Bound>[] {
  const { tokens } = sentence
  const found: Clip<Bound>[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayLead(tokens[at]) && !mayBeMoney(tokens[at])) continue
    const clip = readMoneyLimit(tokens, at) ?? readCountLimit(tokens, at)
    if (clip === null) continue
    found.push(clip)
    at = clip.to - 1
  }
  return found
}

function readMoneyLimit(tokens: readonly Token[], at: number): Clip<Bound> | null {
  const led = lead(tokens, at)
  const bounded = led === null ? bound(tokens, at) : afterMoreThan(tokens, led)
  const start = bounded ?? led ?? at
  const money = readMoney(tokens, start)
  if (money === null) return null
  const each = period(tokens, money.next)
  const end = each?.next ?? money.next
  const closing = trailing(tokens, end)
  const isFirm = led !== null || (bounded !== null && !isWeak(tokens, at))
  if (!isFirm && closing === null) return null
  if (
    each === null &&
    led === null &&
    closing === null &&
    !/^(spend|cost|budget)/.test(tokens[at]?.word ?? '')
  )
    return null
  const micros = Math.round(money.meaning.amount * 1_000_000)
  const limits =
    each?.meaning === 'run'
      ? { perRunMicros: micros }
      : each?.meaning === 'month'
        ? { perMonthMicros: micros }
        : { perDayMicros: micros }
  if (each?.meaning === 'other') return null
  return { value: each === null ? { limits, isOpen: true } : { limits }, from: at, to: closing ?? end }
}

/** "to $5" and "at $5" bound nothing by themselves. */
function isWeak(tokens: readonly Token[], at: number): boolean {
  return (
    /^(to|at|under|less|fewer|tops|stay|over|above|beyond|past)$/.test(tokens[at]?.word ?? '') &&
    !/^(most|max|the)$/.test(tokens[at + 1]?.word ?? '')
  )
}

function readCountLimit(tokens: readonly Token[], at: number): Clip<Bound> | null {
  const refused = negated(tokens, at)
  const told = refused ?? tellLead(tokens, at)
  const run = told === null ? runLead(tokens, at) : null
  const start = told ?? run ?? lead(tokens, at) ?? at
  const bounded = refused === null ? bound(tokens, start) : afterMoreThan(tokens, refused)
  if (bounded === null || isWeak(tokens, start)) return null
  const count = readTimes(tokens, bounded)
  if (count === null) return null
  const noun = message(tokens, count.next)
  const times = noun === null ? execution(tokens, count.next) : null
  const each = period(tokens, noun ?? times ?? count.next)
  if (each === null || each.meaning === 'run' || each.meaning === 'month') return null
  const isMessages = noun !== null || (told !== null && !/^(with|but)$/.test(tokens[told - 1]?.word ?? ''))
  if (noun === null && times === null && !count.meaning.hasTimes && !isMessages) return null
  if (each.meaning === 'other') return { value: {}, from: at, to: each.next, stays: true }
  const value = count.meaning.count
  return {
    value: isMessages ? { notificationsPerDay: value } : { limits: { runsPerDay: value } },
    from: at,
    to: each.next,
  }
}

const moreThan = phrase('more often? than')
const afterMoreThan = (tokens: readonly Token[], at: number): number | null =>
  moreThan(tokens, at) ?? bound(tokens, at)

/** "3", "three", "once", "twice" */
function readTimes(tokens: readonly Token[], at: number): Found<{ count: number; hasTimes: boolean }> | null {
  const word = tokens[at]?.word
  if (word === 'once' || word === 'twice') {
    return { meaning: { count: word === 'once' ? 1 : 2, hasTimes: true }, next: at + 1 }
  }
  const number =
    readNumber(tokens, at) ?? (word === 'one' || word === 'a' ? { meaning: 1, next: at + 1 } : null)
  if (number === null || !Number.isInteger(number.meaning) || number.meaning < 1) return null
  return { meaning: { count: number.meaning, hasTimes: false }, next: number.next }
}
