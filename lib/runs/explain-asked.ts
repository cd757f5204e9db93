// What is asked about a minute, and all that is known of it.
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import type { AutomationState } from '#lib/automations/states.ts'
import { timingOf } from '#lib/automations/timing-of.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import { type Around, type Dueness, duenessOf, firesAround, type Stretch } from './explain-dueness.ts'
import type { ToldRun } from './explain-run.ts'
import { type PastChange, type Standing, standingAt } from './explain-standing.ts'
import type { Telling } from './explain-words.ts'
import { zoneOf } from './zone-of.ts'

export type ExplanationKind =
  | 'ran'
  | 'skipped'
  | 'missed'
  | 'canceled'
  | 'not-due'
  | 'closed-hours'
  | 'excluded'
  | 'clocks-changed'
  | 'other-schedule'
  | 'not-created'
  | 'paused'
  | 'deleted'
  | 'finished'
  | 'by-hand'
  | 'stopped'
  | 'overdue'
  | 'no-longer-kept'
  | 'unaccounted'
  | 'will-run'

export interface Told {
  kind: ExplanationKind
  sentence: string
}

export interface Explanation extends Told {
  /** The run that it is about, if there is one. */
  runId: string | null
  /** The fires around that minute, by the schedule of that time. */
  previous: string | null
  next: string | null
}

export type ExplainedSpec = Pick<AutomationSpec, 'trigger' | 'windows' | 'execution' | 'budget'>

export interface MinuteFacts {
  asked: Date
  now: Date
  locale: string
  workspaceZone: string
  automation: {
    id: string
    state: AutomationState
    version: number
    createdAt: Date
    creatorName: string
    nextFireAt: Date | null
    pausedUntil: Date | null
    stopReason: string | null
  }
  changes: readonly PastChange[]
  /** By version: at least the present one, and the one of that minute. */
  specs: ReadonlyMap<number, ExplainedSpec>
  /** Whose instant or beginning lies in that minute, and outages that reach over it. */
  runs: readonly ToldRun[]
  isStopped: boolean
}

/** All that the pieces of an explanation share. */
export interface Asked {
  facts: MinuteFacts
  stretch: Stretch
  standing: Standing
  spec: ExplainedSpec
  timing: Timing | null
  due: Dueness | null
  telling: Telling
  around: Around
}

const minuteMs = 60_000

export function minuteOf(instant: Date): Stretch {
  const from = new Date(Math.floor(instant.getTime() / minuteMs) * minuteMs)
  return { from, to: new Date(from.getTime() + minuteMs) }
}

/** Which version counts is decided by the instant, which only the versions can tell: the one at the minute's end is asked first. */
export function askedOf(facts: MinuteFacts): Asked {
  const { automation, changes } = facts
  const stretch = minuteOf(facts.asked)
  const last = new Date(stretch.to.getTime() - 1)
  const whole = { ...automation, changes }
  const first = askedAt(facts, stretch, standingAt(whole, facts.now < last ? facts.now : last))
  if (first.due?.kind !== 'due' || first.due.at > facts.now) return first
  return askedAt(facts, stretch, standingAt(whole, first.due.at))
}

function askedAt(facts: MinuteFacts, stretch: Stretch, standing: Standing): Asked {
  const { automation, specs, workspaceZone, now, locale } = facts
  const spec = specs.get(standing.version) ?? specs.get(automation.version)
  if (!spec) throw new Error(`The present version of ${automation.id} is missing from the facts.`)
  const timing = timingOf(spec, automation.id)
  return {
    facts,
    stretch,
    standing,
    spec,
    timing,
    due: timing && duenessOf(timing, stretch),
    telling: { now, locale, zone: zoneOf(spec, workspaceZone) },
    around: timing ? firesAround(timing, stretch) : { previous: null, next: null },
  }
}

/** What a schedule that has nothing at a minute amounts to. */
export function kindOf(due: Exclude<Dueness, { kind: 'due' }>): ExplanationKind {
  switch (due.kind) {
    case 'held-back':
      return due.reason.kind === 'quiet-hours' || due.reason.kind === 'outside-active-hours'
        ? 'closed-hours'
        : 'excluded'
    case 'second-pass':
      return 'clocks-changed'
    case 'past-end':
      return 'finished'
    default:
      return 'not-due'
  }
}
