import type { Setting } from '#lib/language/schema.ts'
import type { Given } from './cli-command.ts'
import { readInstant } from './instants.ts'
import { readLocale, readZone } from './read-zone.ts'

interface Said {
  tz?: string | undefined
  now?: string | undefined
  locale?: string | undefined
}

/** Where and when something is said: by a line of its own, else by the options, else here and now. */
export function settingOf(given: Given, said: Said = {}): Setting {
  const zone = readZone(said.tz ?? given.value('zone'))
  const now = said.now ?? given.value('now') ?? given.value('from')
  return {
    zone,
    now: now === undefined ? new Date() : readInstant(now, zone),
    locale: readLocale(said.locale ?? given.value('locale')),
  }
}
