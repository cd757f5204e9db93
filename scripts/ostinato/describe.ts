import type { Setting } from '#lib/language/schema.ts'
import { checkTiming } from '#lib/schedules/check-timing.ts'
import { clockNote } from '#lib/schedules/clock-note.ts'
import { describe } from '#lib/schedules/describe.ts'
import type { Given } from './cli-command.ts'
import { answerLines, readsLines } from './json-lines.ts'
import { LineOfSchedule, readLine } from './read-line.ts'
import { type ReadTiming, readCron, readSentence, readTiming } from './read-timing.ts'
import { refusalLine, refused } from './refusal-line.ts'
import { settingOf } from './setting-of.ts'

/** Says a schedule in words: to a person, or for each line of a program. */
export async function describeSchedule(given: Given): Promise<number> {
  const setting = settingOf(given)
  if (readsLines(given.words)) {
    return answerLines((line) => {
      const { expr, phrase, ref, from, ...said } = readLine(LineOfSchedule, line)
      const own = settingOf(given, ref === undefined ? { ...said, from } : { ...said, ref })
      return told(phrase === undefined ? readCron(expr ?? '', own.zone) : readSentence(phrase, own), own)
    })
  }
  const answer = told(readTiming(given.words.join(' '), setting), setting)
  if (given.has('json')) console.log(JSON.stringify(answer))
  else if ('error' in answer) console.error(refusalLine(answer))
  else console.log([answer.description, answer.clockNote].filter(Boolean).join('\n'))
  return 'error' in answer ? 1 : 0
}

function told(read: ReadTiming, { now, locale }: Setting) {
  if ('refusal' in read) return refused(read.refusal)
  const refusal = checkTiming(read.timing)
  if (refusal) return refused(refusal)
  return { description: describe(read.timing, locale), clockNote: clockNote(read.timing, now, locale) }
}
