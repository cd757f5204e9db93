import { assumed, assumeTell, isCheck, type Trigger } from './delivery/assume-tell.ts'
import type { Delivery } from './delivery/read-delivery.ts'
import { readName } from './instruction/read-name.ts'
import { capitalised, readWhat, type What } from './instruction/read-what.ts'
import { withBackground } from './instruction/with-background.ts'
import type { Constraints } from './limits/constraints.ts'
import { readRisk } from './limits/read-risk.ts'
import { markLists } from './list-marks.ts'
import type { Claims } from './phrase/claims.ts'
import { readSentence, type Sentence } from './phrase/sentence.ts'
import { askHowOften, askWhat, askWhen } from './questions.ts'
import type { Piece, Pieces, Question, Risk, Setting, Span, TellMeWhen, When } from './schema.ts'
import type { TimeReader, Timing } from './timing.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

interface Parts {
  claims: Claims
  timing: Timing
  delivery: Delivery
  constraints: Constraints
  isWatch: boolean
  background: readonly Span[]
  setting: Setting
  readTime: TimeReader
}

/** All pieces of a proposed automation: what was said, what is assumed and why, and what must be asked. */
export function draftPieces(parts: Parts): { pieces: Pieces; questions: Question[] } {
  const { claims, timing, delivery, constraints } = parts
  const what = whatOf(claims, timing)
  const whole = withBackground(what, { text: claims.text, background: parts.background })
  const sentence = what === null ? null : readSentence(what.text, tokensOf(what.text))
  const time = timeOf(parts, what?.text ?? '')
  const isEvent = timing.eventText !== null
  const pieces: Pieces = {
    ...(time.when === null ? {} : { when: time.when }),
    ...(whole === null ? {} : instruction(whole)),
    tell: tellOf(delivery, sentence, { isEvent, isOnce: isOnce(time.when), isOften: isOften(time.when) }),
    ...constraints.pieces,
    where: delivery.where ?? {
      value: [{ kind: 'inbox' }],
      spans: [],
      source: 'assumed',
      reason: 'no place was said',
    },
    risk: riskOf(sentence),
  }
  const questions = [...time.questions, ...(whole === null ? [askWhat()] : []), ...constraints.questions]
  return { pieces, questions }
}

function whatOf(claims: Claims, timing: Timing): What | null {
  const what = readWhat(claims, (at) => claims.owners[at] !== null && claims.stays[at] !== true)
  if (timing.eventText === null || what === null || !saysOnlyTell.test(what.text)) return what
  const event = timing.eventText
  const leads = claims.owners[0] === 'when'
  return {
    ...what,
    text: leads
      ? `${what.text} ${event.slice(0, 1).toLowerCase()}${event.slice(1)}`
      : capitalised(`${what.text} ${event}`, undefined),
  }
}

/** Without the bullet before the first item. */
function tokensOf(text: string): readonly Token[] {
  const [first, ...others] = markLists(text, tokenize(text))
  return first === undefined || first.text === '•' ? others : [first, ...others]
}

/** "Tell me" says nothing without the event that it is about. */
const saysOnlyTell =
  /^((tell|notify|alert|ping|warn|message|inform|remind|e-?mail|text|page|telegram|slack|whatsapp) (me|us|#[\w-]+)|let (me|us) know|send (me|us) (a|an) (message|note|alert|notification|reminder))( (at once|immediately|(right|straight) away))?$/i

function instruction(what: What): Pick<Pieces, 'what' | 'name'> {
  return {
    what: { value: what.text, spans: what.spans, source: 'stated' },
    name: { value: readName(what.text), spans: [], source: 'assumed', reason: 'made from the instruction' },
  }
}

function tellOf(delivery: Delivery, what: Sentence | null, trigger: Trigger): Piece<TellMeWhen> {
  const isOpen = delivery.isBareTell && trigger.isOften && isCheck(what)
  if (delivery.tell !== null && !isOpen) return delivery.tell
  if (delivery.isPosted) return assumed('always', 'you asked to have it posted')
  return assumeTell(what, trigger)
}

/** More than once a day. */
function isOften(when: Piece<When> | null): boolean {
  const schedule = when?.value.kind === 'schedule' ? when.value.schedule : undefined
  if (schedule?.kind === 'every') return schedule.everyMs < 86_400_000
  return (
    schedule?.kind === 'cron' &&
    schedule.expressions.some((expression) => /[*/,-]/.test(expression.split(' ').slice(-5, -3).join('')))
  )
}

const isOnce = (when: Piece<When> | null): boolean =>
  when?.value.kind === 'schedule' && when.value.schedule.kind === 'at'

function riskOf(what: Sentence | null): Piece<Risk> {
  const found = what === null ? null : readRisk(what)
  if (found === null)
    return { value: 'reads', spans: [], source: 'assumed', reason: 'nothing in it changes or sends anything' }
  return { value: found.risk, spans: [], source: 'stated', reason: `because of "${found.word}"` }
}

/** Without a time, something to watch is looked at now and then; anything else asks. */
function timeOf(
  { timing, isWatch, setting, readTime }: Parts,
  what: string,
): { when: Piece<When> | null; questions: Question[] } {
  if (timing.when !== null) return { when: timing.when, questions: timing.questions }
  if (!isWatch && timing.questions.length > 0) return { when: null, questions: timing.questions }
  if (!isWatch) return { when: null, questions: [askWhen(what, setting, readTime)] }
  const { question, best } = askHowOften(setting, readTime)
  const reason = 'no interval was said, so it looks every 15 minutes'
  return {
    when: best === null ? null : { value: best, spans: [], source: 'asked', reason },
    questions: [question],
  }
}
