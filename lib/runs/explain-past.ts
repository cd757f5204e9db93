import { timingOf } from '#lib/automations/timing-of.ts'
import { describe } from '#lib/schedules/describe.ts'
import { type Asked, kindOf, type Told } from './explain-asked.ts'
import { type Dueness, duenessOf } from './explain-dueness.ts'
import { notDueInWords } from './explain-not-due.ts'
import { bareMoment, clockInWords, momentInWords, zoneInWords } from './explain-words.ts'
import { keepRunsMs, watchAfterMs } from './settings.ts'

/** A minute that is over and has no run. */
export function explainPast(asked: Asked): Told {
  const { facts, standing, due, telling } = asked
  const { automation, now } = facts
  const still = explainStanding(asked)
  if (still) return still
  if (due === null)
    return { kind: 'by-hand', sentence: 'Nothing was due: it has no schedule, and only a person runs it.' }
  if (due.kind !== 'due') return explainNotDue({ ...asked, due })

  const moment = `${momentInWords(due.at, telling)}, ${zoneInWords(telling)}`
  if (automation.nextFireAt && automation.nextFireAt <= due.at && automation.state === 'active') {
    const lateMs = now.getTime() - due.at.getTime()
    return lateMs < watchAfterMs
      ? { kind: 'overdue', sentence: `It was due ${moment}, a moment ago, and is about to be looked at.` }
      : {
          kind: 'overdue',
          sentence: `It was due ${moment}, and no worker has looked at it yet: what becomes of it is decided as soon as one is back.`,
        }
  }
  if (now.getTime() - due.at.getTime() > keepRunsMs) {
    const days = keepRunsMs / 86_400_000
    return {
      kind: 'no-longer-kept',
      sentence: `It was due ${moment}, and what came of it is no longer kept: runs are kept for ${days} days.`,
    }
  }
  const version = `version ${standing.version}`
  return {
    kind: 'unaccounted',
    sentence: `It was due ${moment}, by ${version}, and there is no trace of it, which should never be: please report it.`,
  }
}

function explainNotDue(asked: Asked & { due: Exclude<Dueness, { kind: 'due' }> }): Told {
  const { facts, due, standing, stretch, timing, telling, around } = asked
  const { automation, specs, changes, locale } = facts
  const schedule = timing ? describe(timing, locale) : ''
  const sentence = notDueInWords({ due, around, telling, schedule, isPast: true })
  if (due.kind !== 'not-named') return { kind: kindOf(due), sentence }
  const present = specs.get(automation.version)
  const presentTiming = present && timingOf(present, automation.id)
  if (standing.version === automation.version || !presentTiming) return { kind: 'not-due', sentence }
  if (duenessOf(presentTiming, stretch).kind !== 'due') return { kind: 'not-due', sentence }
  const saved = changes.find(({ version }) => version > standing.version)
  const since = saved ? `, since ${saved.actorName} changed it ${momentInWords(saved.at, telling)}` : ''
  return {
    kind: 'other-schedule',
    sentence: `Its schedule was another one then (version ${standing.version}: “${schedule}”); now it is “${describe(presentTiming, locale)}”${since}.`,
  }
}

/** It stood still then, or was not there; null where it was active. */
function explainStanding({ facts, standing, due, telling }: Asked): Told | null {
  const { state, since, ended } = standing
  const words = since ? ` (${since.words})` : ''
  const wasDue = due?.kind === 'due' ? `, so its ${clockInWords(due.at, telling)} run did not come` : ''
  switch (state) {
    case 'active':
      return null
    case 'not-created': {
      const { createdAt, creatorName } = facts.automation
      const who = ended?.actorName ?? creatorName
      return {
        kind: 'not-created',
        sentence: `It did not exist yet: ${who} made it ${momentInWords(ended?.at ?? createdAt, telling)}, ${zoneInWords(telling)}.`,
      }
    }
    case 'paused': {
      const from = since ? ` ${ended ? 'from' : 'since'} ${bareMoment(since.at, telling)}` : ''
      const until = ended ? ` until ${bareMoment(ended.at, telling)}` : ''
      return {
        kind: 'paused',
        sentence: `It ${ended ? 'was' : 'has been'} paused${from}${until}${words}${wasDue}.`,
      }
    }
    case 'deleted': {
      const restored = ended
        ? `, until ${ended.actorName} restored it ${momentInWords(ended.at, telling)}`
        : ''
      const at = since ? ` ${momentInWords(since.at, telling)}` : ''
      return { kind: 'deleted', sentence: `It had been deleted${at}${words}${restored}.` }
    }
    case 'finished':
      return {
        kind: 'finished',
        sentence: `It had finished${since ? ` ${momentInWords(since.at, telling)}` : ''}${words}: there was no instant left.`,
      }
  }
}
