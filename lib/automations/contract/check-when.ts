import { checkTiming } from '#lib/schedules/check-timing.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import type { CronSchedule, Refusal, Timing } from '#lib/schedules/schema.ts'
import { refuseFaster } from '#lib/schedules/shortest-gap.ts'
import { timingOf } from '../timing-of.ts'
import type { Clause, Proposal } from './contract.ts'

/** What can't be read, or never fires: the same before anything else of it is known. */
export function refuseTiming(spec: Proposal['spec']): Refusal[] {
  const timing = timingOf(spec, '')
  const refusal = timing && checkTiming(timing)
  return timing && refusal ? [{ ...refusal, field: pathOf(refusal, timing) }] : []
}

/** It fires at all, within its windows, not more often than the plan allows, and still has an instant before it. */
export const checkWhen: Clause = (proposal) => {
  const timing = timingOf(proposal.spec, proposal.automationId)
  if (timing === null) return []
  const refusal =
    checkTiming(timing) ??
    refuseFaster(timing, proposal.plan.minimumIntervalMs, proposal.now) ??
    refuseOver(timing, proposal)
  return refusal === null ? [] : [{ ...refusal, field: pathOf(refusal, timing) }]
}

function refuseOver(timing: Timing, { isToRun, now }: Proposal): Refusal | null {
  if (!isToRun || nextFire(timing, now) !== null) return null
  return timing.schedule.kind === 'at'
    ? { field: 'at', message: 'This instant has passed. Choose one that is still to come.' }
    : { field: 'until', message: 'Its last instant has passed. Choose a later end.' }
}

const ofTrigger = ['at', 'everyMs', 'from', 'until', 'count', 'except', 'stride']

/** The field as the spec names it: what is said of a part of a cron expression concerns that expression. */
function pathOf({ field }: Refusal, { schedule }: Timing): string {
  if (field === 'windows') return 'windows'
  if (ofTrigger.includes(field)) return `trigger.${field}`
  return schedule.kind === 'cron' ? `trigger.expressions${place(schedule)}` : 'trigger'
}

function place(schedule: CronSchedule): string {
  const { expressions } = schedule
  const faulty = expressions.findIndex(
    (expression) => checkTiming({ schedule: { ...schedule, expressions: [expression] } }) !== null,
  )
  return faulty === -1 ? '' : `.${faulty}`
}
