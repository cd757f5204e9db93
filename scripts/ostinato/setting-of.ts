import type { Setting } from '#lib/language/schema.ts'
import type { Given } from './cli-command.ts'
import { readInstant } from './instants.ts'
import { readLocale, readZone } from './read-zone.ts'

interface Said {
  tz?: string | undefined
  /** The moment, by two names: whichever a line has. */
  from?: string | undefined
  ref?: string | undefined
  locale?: string | undefined
}

/** Where and when something is said: by a line of its own, else by the options, else here and now. */
export function settingOf(given: Given, said: Said = {}): Setting {
  const zone = readZone(said.tz ?? given.value('zone'))
  const now = momentOf(given, said)
  return {
    zone,
    now: now === null ? new Date() : readInstant(now.text, { zone, field: now.field }),
    locale: readLocale(said.locale ?? given.value('locale')),
  }
}

function momentOf(given: Given, { from, ref }: Said): { text: string; field: string } | null {
  if (from !== undefined) return { text: from, field: 'from' }
  if (ref !== undefined) return { text: ref, field: 'ref' }
  for (const field of ['now', 'from']) {
    const text = given.value(field)
    if (text !== undefined) return { text, field }
  }
  return null
}
