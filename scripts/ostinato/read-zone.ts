import { isZone } from '#lib/schedules/clock/zone.ts'
import { UsageError } from './usage-error.ts'

const offset = /^[+-](0\d|1[0-4]):([0-5]\d)$/

/** To ask the runtime costs more than to answer a line. */
const known = new Set<string>()

/** A zone as it was typed, or that of the machine. Sentences may be said at a mere offset. */
export function readZone(typed: string | undefined): string {
  if (typed === undefined) return Intl.DateTimeFormat().resolvedOptions().timeZone
  if (known.has(typed)) return typed
  if (isZone(typed) || offset.test(typed)) {
    known.add(typed)
    return typed
  }
  throw new UsageError(
    `"${typed}" is no zone. Use a name like Europe/Vienna or UTC, or an offset like -02:00.`,
  )
}

/** The zone of a schedule: an offset of whole hours has a name, and no other has rules to go by. */
export function scheduleZone(typed: string | undefined): string {
  const zone = readZone(typed)
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? []
  if (sign === undefined) return zone
  if (minutes === '00')
    return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '-' ? '+' : '-'}${Number(hours)}`
  throw new UsageError(`A schedule needs the name of a zone, like Asia/Kolkata, and not ${zone}.`)
}

/** How times are written and where a week begins. */
export function readLocale(typed = 'en-GB'): string {
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? 'en-GB'
  } catch {
    throw new UsageError(`"${typed}" is no locale. Use a tag like en-GB or en-US.`)
  }
}
