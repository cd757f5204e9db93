import { scheduleZone } from '#lib/language/moment/zone-name.ts'
import { parse } from '#lib/language/parse.ts'
import type { Setting } from '#lib/language/schema.ts'
import { parseCron } from '#lib/schedules/cron/parse-cron.ts'
import type { Refusal, Timing } from '#lib/schedules/schema.ts'
import { timingOf, triggerOf } from './best-reading.ts'

export type ReadTiming = { timing: Timing } | { refusal: Refusal }

const cronField =
  /^[\d*?/,#LW-]+$|^(sun|mon|tue|wed|thu|fri|sat|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/i

/** A sentence has hardly any word that a cron expression could have; one with an error in it still has some. */
function looksLikeCron(text: string): boolean {
  const fields = text.trim().split(/\s+/)
  if (fields.length === 1) return /^@\w+$/.test(fields[0] ?? '')
  return fields.filter((field) => cronField.test(field)).length * 2 > fields.length
}

export function readCron(expr: string, zone: string): ReadTiming {
  const read = parseCron(expr)
  if (!read.ok) return { refusal: read.refusal }
  return { timing: { schedule: { kind: 'cron', expressions: [expr], zone: scheduleZone(zone) } } }
}

export function readSentence(phrase: string, setting: Setting): ReadTiming {
  const timing = timingOf(triggerOf(parse(phrase, setting)))
  if (timing) return { timing }
  const message = `"${phrase}" says no time of its own. Say when, like "every weekday at 9".`
  return { refusal: { field: 'phrase', message } }
}

/** What was typed as a schedule: a cron expression, or a sentence that means one. */
export function readTiming(text: string, setting: Setting): ReadTiming {
  return parseCron(text).ok || looksLikeCron(text)
    ? readCron(text, setting.zone)
    : readSentence(text, setting)
}
