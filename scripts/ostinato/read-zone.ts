import { offsetOfZone, zoneOfOffset } from '#lib/language/moment/zone-name.ts'
import { isZone } from '#lib/schedules/clock/zone.ts'
import { UsageError } from './usage-error.ts'

/** To ask the runtime costs more than to answer a line. */
const known = new Set<string>()

/** A zone as it was typed, or that of the machine. Also an offset, where a zone keeps it all year. */
export function readZone(typed: string | undefined): string {
  if (typed === undefined) return Intl.DateTimeFormat().resolvedOptions().timeZone
  if (known.has(typed)) return typed
  const offset = offsetOfZone(typed)
  if (offset !== null && zoneOfOffset(offset) === null)
    throw new UsageError(
      `No zone keeps ${typed} all year, so "tz" (--zone) needs the name of a zone, like America/St_Johns.`,
      'tz',
    )
  if (offset === null && !isZone(typed))
    throw new UsageError(
      `"${typed}" is no zone. Give "tz" (--zone) a name like Europe/Vienna or UTC, or an offset like -02:00.`,
      'tz',
    )
  known.add(typed)
  return typed
}

/** How times are written and where a week begins. */
export function readLocale(typed = 'en-GB'): string {
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? 'en-GB'
  } catch {
    throw new UsageError(`"${typed}" is no locale. Use a tag like en-GB or en-US.`, 'locale')
  }
}
