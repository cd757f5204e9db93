import type {
  Limits,
  Model,
  Piece,
  Pieces,
  Setting,
  Target,
  TellMeWhen,
  When,
  Which,
} from '#lib/language/schema.ts'
import { describe } from '#lib/schedules/describe.ts'
import { timingOf } from './best-reading.ts'
import { spokenInstant } from './instants.ts'

interface SpokenPiece {
  label: string
  value: string
  piece: Piece<unknown>
}

/** The pieces of a reading, each as a person would say it. */
export function spokenPieces(pieces: Pieces, { zone, locale }: Setting): SpokenPiece[] {
  const spoken: SpokenPiece[] = []
  const add = <Value>(label: string, piece: Piece<Value> | undefined, speak: (value: Value) => string) => {
    if (piece) spoken.push({ label, value: speak(piece.value), piece })
  }
  add('which', pieces.which, spokenWhich)
  add('name', pieces.name, String)
  add('what', pieces.what, String)
  add('when', pieces.when, (when) => spokenWhen(when, locale))
  add('until', pieces.until, (until) => spokenMoment(until, zone))
  add('tell', pieces.tell, (tell) => tellings[tell])
  add('at most', pieces.notificationsPerDay, (count) => `${count} messages a day`)
  add('where', pieces.where, (targets) => targets.map(spokenTarget).join(', '))
  add('model', pieces.model, spokenModel)
  add('risk', pieces.risk, String)
  add('limits', pieces.limits, spokenLimits)
  return spoken
}

const tellings: Record<TellMeWhen, string> = {
  always: 'after every run',
  findings: 'only when something is found',
  failures: 'only when a run fails',
  never: 'never',
  'agent-decides': 'when the agent thinks that it is worth it',
}

function spokenWhen(when: When, locale: string): string {
  const timing = timingOf(when)
  if (timing) return describe(timing, locale)
  if (when.kind === 'record') {
    const where = (when.where ?? []).map(({ field, becomes }) => `, ${field} becomes ${becomes}`).join('')
    const field = when.relative ? `, relative to its ${when.relative.field}` : ''
    return `When ${withArticle(when.entity ?? 'record')} is ${when.change === 'any' ? 'changed in any way' : when.change}${where}${field}`
  }
  if (when.kind === 'threshold') {
    const lasting = when.forMs === undefined ? '' : ` for ${when.forMs / 60_000} minutes`
    return `When ${when.measure} is ${when.comparison.replace('-', ' ')} ${when.value}${when.unit ? ` ${when.unit}` : ''}${lasting}`
  }
  return 'When a webhook is called'
}

const spokenMoment = (moment: string, zone: string) =>
  Number.isNaN(Date.parse(moment)) ? moment : spokenInstant(new Date(moment), zone)

const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

function spokenTarget(target: Target): string {
  if (target.kind === 'channel') return `#${target.name}`
  if (target.kind === 'inbox') return 'the inbox'
  if (target.kind === 'this-channel') return 'this channel'
  return target.address === undefined ? target.kind : `${target.kind} (${target.address})`
}

function spokenWhich(which: Which): string {
  if (which.kind === 'all') return 'all automations'
  if (which.kind === 'latest') return 'the one spoken of last'
  return which.kind === 'channel' ? `everything in #${which.name}` : `"${which.words}"`
}

const spokenModel = (model: Model) => (model.kind === 'lane' ? `the ${model.lane} lane` : model.name)

const money = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`

function spokenLimits({ perRunMicros, perDayMicros, perMonthMicros, runsPerDay }: Limits): string {
  return [
    perRunMicros === undefined ? [] : `${money(perRunMicros)} a run`,
    perDayMicros === undefined ? [] : `${money(perDayMicros)} a day`,
    perMonthMicros === undefined ? [] : `${money(perMonthMicros)} a month`,
    runsPerDay === undefined ? [] : `${runsPerDay} runs a day`,
  ]
    .flat()
    .join(', ')
}
