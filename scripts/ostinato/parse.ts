import { parse } from '#lib/language/parse.ts'
import type { Setting } from '#lib/language/schema.ts'
import { checkTiming } from '#lib/schedules/check-timing.ts'
import { bestReading, timingOf, triggerOf } from './best-reading.ts'
import type { Given } from './cli-command.ts'
import { isoInstant } from './instants.ts'
import { answerLines, readsLines } from './json-lines.ts'
import { pageOf } from './parse-page.ts'
import { countOf } from './read-arguments.ts'
import { LineOfPhrase, readLine } from './read-line.ts'
import { settingOf } from './setting-of.ts'

/** Reads one sentence for a person, or lines of sentences for a program. */
export async function parseSentence(given: Given): Promise<number> {
  const count = countOf(given, 'fires', { usual: 5, most: 1000 })
  const said = settingOf(given)
  if (readsLines(given.words)) {
    return answerLines((line) => {
      const { phrase, tz, ref, from, locale } = readLine(LineOfPhrase, line)
      return answerTo(
        phrase,
        settingOf(given, ref === undefined ? { tz, from, locale } : { tz, ref, locale }),
        count,
      )
    })
  }
  const text = given.words.join(' ')
  const reading = parse(text, said)
  const trigger = triggerOf(reading)
  const timing = timingOf(trigger)
  const refusal = timing && checkTiming(timing)
  const { fires } = bestReading(reading, said.now, refusal ? 0 : count)
  if (given.has('json')) {
    const { intent, pieces, questions, later } = reading
    const told = { intent, trigger, fires: fires.map(isoInstant), pieces, questions, later }
    console.log(JSON.stringify(refusal ? { ...told, refusal } : told))
  } else {
    console.log(pageOf({ text, reading, setting: said, fires, refusal }))
  }
  return refusal ? 1 : 0
}

/** A line asks what time a sentence means, so its questions are those about time. */
function answerTo(phrase: string, setting: Setting, count: number) {
  const { kind, fires, questions } = bestReading(parse(phrase, setting), setting.now, count)
  return { kind, fires: fires.map(isoInstant), questions }
}
