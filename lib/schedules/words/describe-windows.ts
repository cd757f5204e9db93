import type { Hours, Windows } from '../schema.ts'
import { type Format, secondOfClockTime, zoneName } from './describe-format.ts'
import { everyDuration, listed, weekdaysAsPlural } from './describe-words.ts'

/** ["only between 08:00 and 18:00 on weekdays", "quiet from 22:00 to 07:00"] */
export function windowsInWords(windows: Windows, zone: string, format: Format): string[] {
  const { active, quiet } = windows
  const where = windows.zone === zone ? '' : ` (${zoneName(windows.zone)})`
  return [
    ...(active ? [`only ${stretches(active, format, ['between', 'and'])}${where}`] : []),
    ...(quiet ? [`${quietInWords(quiet, format)}${where}`] : []),
  ]
}

function quietInWords({ hours, meanwhile }: NonNullable<Windows['quiet']>, format: Format): string {
  const when = stretches(hours, format, ['from', 'to'])
  return meanwhile === 'off'
    ? `quiet ${when}`
    : `quiet ${when} with a run ${everyDuration(meanwhile.everyMs)}`
}

const stretches = (hours: readonly Hours[], format: Format, words: readonly [string, string]): string =>
  listed(hours.map((each) => stretch(each, format, words)))

function stretch(
  { days, from, to }: Hours,
  format: Format,
  [first, second]: readonly [string, string],
): string {
  const on = days ? ` on ${weekdaysAsPlural(days)}` : ''
  if (from === to && from === '00:00') return `all day${on}`
  const clock = (text: string) => format.clock(secondOfClockTime(text))
  if (from === to) return `for 24 hours from ${clock(from)}${on}`
  return `${first} ${clock(from)} ${second} ${clock(to)}${on}`
}
