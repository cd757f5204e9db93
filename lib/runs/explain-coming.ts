import { describe } from '#lib/schedules/describe.ts'
import { plural } from '#lib/schedules/words/describe-words.ts'
import { type Asked, type ExplainedSpec, kindOf, type Told } from './explain-asked.ts'
import { notDueInWords } from './explain-not-due.ts'
import {
  bareMoment,
  clockInWords,
  dayInWords,
  momentInWords,
  spanInWords,
  zoneInWords,
} from './explain-words.ts'

/** A minute that is still to come. */
export function explainComing(asked: Asked): Told {
  const { facts, due, around, telling, timing } = asked
  const obstacle = obstacleOf(asked)
  if (obstacle) return obstacle
  if (due === null || timing === null) {
    return {
      kind: 'by-hand',
      sentence: 'It will not run by itself: it has no schedule, and only a person runs it.',
    }
  }
  if (due.kind !== 'due') {
    const schedule = describe(timing, facts.locale)
    const sentence = notDueInWords({ due, around, telling, schedule, isPast: false })
    return { kind: kindOf(due), sentence }
  }
  const moment = `${momentInWords(due.at, telling)}, ${zoneInWords(telling)}`
  if (facts.isStopped) {
    return {
      kind: 'stopped',
      sentence: `It is due ${moment}, and will be skipped unless somebody starts this workspace again: everything in it is stopped.`,
    }
  }
  const { pausedUntil } = facts.automation
  const pause = pausedUntil ? `, after its pause ends ${momentInWords(pausedUntil, telling)}` : ''
  const times = due.count > 1 ? `, ${due.count} times in that minute` : ''
  const in_ = spanInWords(due.at.getTime() - facts.now.getTime())
  const note =
    due.note === 'moved-from-gap'
      ? ', because the clock skips its own time that day'
      : due.note === 'moved-to-opening'
        ? ', when its hours open'
        : ''
  return {
    kind: 'will-run',
    sentence: `It will run ${moment}${note}${times}, in ${in_}${pause}, unless ${unless(asked.spec)}.`,
  }
}

/** What stands in the way whatever the schedule says. */
function obstacleOf({ facts, due, telling, standing }: Asked): Told | null {
  const { state, pausedUntil, stopReason } = facts.automation
  const words = stopReason ? ` (${stopReason})` : ''
  switch (state) {
    case 'active':
      return null
    case 'deleted':
      return {
        kind: 'deleted',
        sentence: `It will not run: it was deleted${standing.since ? ` (${standing.since.words})` : ''}.`,
      }
    case 'finished':
      return {
        kind: 'finished',
        sentence: `It will not run: it has finished${words}, and has no instant left.`,
      }
    case 'paused': {
      if (pausedUntil === null) {
        const dropped =
          due?.kind === 'due'
            ? `, so its ${clockInWords(due.at, telling)} run on ${dayInWords(due.at, telling)} will not come`
            : ''
        return {
          kind: 'paused',
          sentence: `It is paused${words}${dropped}; it runs again once somebody resumes it.`,
        }
      }
      if (due?.kind !== 'due' || due.at >= pausedUntil) return null
      return {
        kind: 'paused',
        sentence: `It is paused until ${bareMoment(pausedUntil, telling)}, ${zoneInWords(telling)}${words}, so its ${clockInWords(due.at, telling)} run will not come.`,
      }
    }
  }
}

function unless({ execution, budget }: ExplainedSpec): string {
  const obstacles = [
    execution.overlap === 'skip' && 'the run before it is still under way',
    execution.overlap === 'queue-one' && 'another run of it is waiting already',
    budget.runsPerDay !== undefined && `its limit of ${plural(budget.runsPerDay, 'run')} a day is reached`,
    (budget.perDayMicros ?? budget.perMonthMicros) !== undefined && 'its budget is spent',
  ].filter((obstacle) => obstacle !== false)
  return ['somebody pauses or changes it', ...obstacles].join(', or ')
}
