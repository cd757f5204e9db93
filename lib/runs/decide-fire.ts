import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { timingOf } from '#lib/automations/timing-of.ts'
import { catchUp, type MisfirePolicy } from '#lib/schedules/catch-up.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import type { MissReason, SkipReason } from './reasons.ts'
import type { RunState } from './states.ts'

export interface DueAutomation {
  id: string
  spec: Pick<AutomationSpec, 'trigger' | 'windows' | 'execution' | 'budget'>
  /** Its due instant. */
  nextFireAt: Date
  now: Date
  unfinished: readonly { id: string; state: RunState }[]
  /** Runs that began today: of this automation, and of all in the workspace. */
  runsToday: { automation: number; workspace: number }
  /** How many the plan allows in a day; null: as many as come. */
  planRunsPerDay: number | null
  /** Everything in the workspace is stopped. */
  isStopped: boolean
}

export interface FireDecision {
  missed: { from: Date; to: Date; count: number; reason: MissReason } | null
  due:
    | { kind: 'run'; scheduledFor: Date; cancel: string[] }
    | { kind: 'skip'; scheduledFor: Date; reason: SkipReason }
    | null
  nextFireAt: Date | null
  /** A schedule that has no further instant is finished. */
  state: 'active' | 'finished'
}

/** So late is still on time, whatever the policy: a burst or a restart is no misfire. */
const graceMinutes = 1
const onTime: MisfirePolicy = { kind: 'run-if-within', minutes: graceMinutes }

/** What becomes of an automation whose instant has come: a run, a skip with its reason, what was missed, and the next. */
export function decideFire(due: DueAutomation): FireDecision {
  const timing = timingOf(due.spec, due.id)
  if (timing === null) return { missed: null, due: null, nextFireAt: null, state: 'active' }
  const { scheduledFor, missed } = misfires(timing, due)
  const next = nextFire(timing, due.now)
  return {
    missed,
    due: scheduledFor === null ? null : decideRun(due, scheduledFor),
    nextFireAt: next,
    state: next === null ? 'finished' : 'active',
  }
}

/** Which of the due instants runs; the others were missed. */
function misfires(
  timing: Timing,
  { nextFireAt, now, spec }: DueAutomation,
): { scheduledFor: Date | null; missed: FireDecision['missed'] } {
  const following = nextFire(timing, nextFireAt)
  const isAlone = following === null || following > now
  const lateMs = now.getTime() - nextFireAt.getTime()
  if (isAlone && lateMs <= graceMinutes * 60_000) return { scheduledFor: nextFireAt, missed: null }

  const { misfire } = spec.execution
  const policy = misfire.kind === 'skip' ? onTime : misfire
  const { run, missed } = catchUp({ timing, lastFire: new Date(nextFireAt.getTime() - 1), now, policy })
  // A schedule that does not know its instant any more, as after a change of its zone's rules: what was announced runs.
  if (run === null && missed === null) return { scheduledFor: nextFireAt, missed: null }
  const reason: MissReason = run === null ? 'too-late' : 'not-running'
  return { scheduledFor: run?.scheduledFor ?? null, missed: missed && { ...missed, reason } }
}

function decideRun(due: DueAutomation, scheduledFor: Date): FireDecision['due'] {
  const skip = (reason: SkipReason): FireDecision['due'] => ({ kind: 'skip', scheduledFor, reason })
  if (due.isStopped) return skip('stopped')
  const { runsPerDay } = due.spec.budget
  if (runsPerDay !== undefined && due.runsToday.automation >= runsPerDay) return skip('runs-per-day')
  if (due.planRunsPerDay !== null && due.runsToday.workspace >= due.planRunsPerDay)
    return skip('runs-per-day')
  return overlapping(due, scheduledFor)
}

function overlapping({ spec, unfinished }: DueAutomation, scheduledFor: Date): FireDecision['due'] {
  const cancel: string[] = []
  if (unfinished.length === 0) return { kind: 'run', scheduledFor, cancel }
  switch (spec.execution.overlap) {
    case 'skip':
      return { kind: 'skip', scheduledFor, reason: 'overlap' }
    case 'queue-one':
      return unfinished.some(({ state }) => state === 'queued')
        ? { kind: 'skip', scheduledFor, reason: 'queue-full' }
        : { kind: 'run', scheduledFor, cancel }
    case 'cancel-previous':
      return { kind: 'run', scheduledFor, cancel: unfinished.map(({ id }) => id) }
  }
}
