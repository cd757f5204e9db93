import { ordinalWord, plural } from '#lib/schedules/words/describe-words.ts'
import {
  bareMoment,
  clockInWords,
  momentInWords,
  spanInWords,
  type Telling,
  zoneInWords,
} from './explain-words.ts'
import { isRunReason, reasonInWords } from './reasons.ts'
import { type RunState, unfinishedStates } from './states.ts'

/** What of a run its explanation needs. */
export interface ToldRun {
  id: string
  state: RunState
  reason: string | null
  because: string
  triggerKind: string
  attempt: number
  scheduledFor: Date
  createdAt: Date
  availableAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  missedUntil: Date | null
  missedCount: number
  /** What the last attempt that failed said. */
  error: string | null
  /** What it asks a person. */
  question: string | null
}

/** Why a run is there and what became of it, in one sentence. */
export function explainRun(run: ToldRun, telling: Telling): string {
  if (run.state === 'missed') return missedInWords(run, telling)
  if (run.state === 'skipped') return `${dueInWords(run, telling)}, and was skipped because ${reasonOf(run)}.`
  if (run.state === 'canceled' && run.startedAt === null) {
    return `${dueInWords(run, telling)}, but ${reasonOf(run)}.`
  }
  return `${opening(run)} ${outcomeInWords(run, telling)}.`
}

/** "It ran on schedule 09:00 Europe/Vienna, 0.2 s late, and", "It was run by Olga and". */
function opening({ triggerKind, because, startedAt, state }: ToldRun): string {
  if (triggerKind === 'schedule')
    return `It ${startedAt === null ? 'is due' : isUnfinished(state) ? 'began' : 'ran'} on ${because}, and`
  if (triggerKind === 'manual') return `It was ${because} and`
  return `This ${because}`
}

const isUnfinished = (state: RunState): boolean => unfinishedStates.includes(state)

function dueInWords({ triggerKind, because, scheduledFor }: ToldRun, telling: Telling): string {
  if (triggerKind !== 'schedule') return `It was to be ${triggerKind === 'manual' ? because : `a ${because}`}`
  return `It was due ${momentInWords(scheduledFor, telling)}, ${zoneInWords(telling)}`
}

/** What became of it, after "It ran, and". */
function outcomeInWords(run: ToldRun, telling: Telling): string {
  const { state, attempt } = run
  const lasted =
    run.startedAt && run.finishedAt ? spanInWords(run.finishedAt.getTime() - run.startedAt.getTime()) : null
  const after = lasted === null ? '' : ` after ${lasted}`
  const try_ = attempt > 1 ? `, at the ${ordinalWord(attempt)} attempt` : ''
  switch (state) {
    case 'succeeded':
      return `succeeded${after}${try_}`
    case 'failed':
      return `failed${after}${try_}${said(run)}${why(run)}`
    case 'dead':
      return `failed for good${after}${said(run)}${why(run)}`
    case 'canceled':
      return `was stopped${after} because ${reasonOf(run)}`
    case 'running': {
      const since = run.startedAt === null ? '' : ` since ${clockInWords(run.startedAt, telling)}`
      return `has been under way${since}${try_}`
    }
    case 'waiting':
      return run.question === null ? 'waits for an answer' : `waits for an answer: “${quoted(run.question)}”`
    case 'queued':
      return queuedInWords(run, telling)
    case 'skipped':
      return `was skipped because ${reasonOf(run)}`
    case 'missed':
      return `was missed because ${reasonOf(run)}`
  }
}

function queuedInWords(run: ToldRun, telling: Telling): string {
  const { attempt, availableAt } = run
  if (attempt === 0) return 'waits for its turn'
  if (availableAt <= telling.now) return `waits for its turn to be tried again${said(run)}`
  return `is tried again ${momentInWords(availableAt, telling)}, after ${plural(attempt, 'attempt')} failed${said(run)}`
}

function missedInWords(run: ToldRun, telling: Telling): string {
  const { scheduledFor, missedUntil, missedCount } = run
  const zone = zoneInWords(telling)
  if (missedCount <= 1 || missedUntil === null) {
    return `It was due ${momentInWords(scheduledFor, telling)}, ${zone}, and did not run because ${reasonOf(run)}.`
  }
  const from = bareMoment(scheduledFor, telling)
  const to = bareMoment(missedUntil, telling)
  return `It was due ${missedCount} times from ${from} to ${to}, ${zone}, and did not run because ${reasonOf(run)}.`
}

function said({ error }: ToldRun): string {
  return error === null ? '' : ` with “${quoted(error)}”`
}

function why({ reason, attempt }: ToldRun): string {
  if (reason === null) return ''
  if (reason === 'attempts-exhausted' && attempt > 1) return `; all ${attempt} attempts failed`
  if (reason === 'attempts-exhausted') return '; it had no other attempt'
  return `; ${reasonText(reason)}`
}

const mostQuoted = 240

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length > mostQuoted ? `${line.slice(0, mostQuoted - 1)}…` : line
}

const reasonOf = ({ reason }: ToldRun): string =>
  reason === null ? 'of a reason that was not kept' : reasonText(reason)

const reasonText = (reason: string): string =>
  isRunReason(reason) ? reasonInWords(reason) : reason.replaceAll('-', ' ')
