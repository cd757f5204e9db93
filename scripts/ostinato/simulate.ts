import * as z from 'zod/mini'
import { checkTiming } from '#lib/schedules/check-timing.ts'
import { describe } from '#lib/schedules/describe.ts'
import { simulate } from '#lib/schedules/simulate.ts'
import type { Given } from './cli-command.ts'
import { daysAfter } from './instants.ts'
import { answerLines, readsLines } from './json-lines.ts'
import { countOf } from './read-arguments.ts'
import { LineOfSchedule, readLine } from './read-line.ts'
import { type ReadTiming, readCron, readSentence, readTiming } from './read-timing.ts'
import { refusalLine, refused } from './refusal-line.ts'
import { settingOf } from './setting-of.ts'
import { plainSimulation, simulationPage } from './simulation-page.ts'

const mostDays = 3660
const daysWanted = `Give "days" as a whole number between 1 and ${mostDays}.`

const Days = z.object({
  days: z.optional(
    z
      .int({ error: daysWanted })
      .check(z.minimum(1, { error: daysWanted }), z.maximum(mostDays, { error: daysWanted })),
  ),
})

/** What would fire and what would be skipped: for a person, or for each line of a program. */
export async function simulateSchedule(given: Given): Promise<number> {
  const days = countOf(given, 'days', { usual: 30, most: mostDays })
  const setting = settingOf(given)
  if (readsLines(given.words)) {
    return answerLines((line) => {
      const { expr, phrase, ...said } = readLine(LineOfSchedule, line)
      const own = settingOf(given, said)
      const read = phrase === undefined ? readCron(expr ?? '', own.zone) : readSentence(phrase, own)
      const told = simulated(read, own.now, readLine(Days, line).days ?? days)
      return 'error' in told ? told : plainSimulation(told.simulation)
    })
  }
  const told = simulated(readTiming(given.words.join(' '), setting), setting.now, days)
  const isRefused = 'error' in told
  if (given.has('json')) console.log(JSON.stringify(isRefused ? told : plainSimulation(told.simulation)))
  else if (isRefused) console.error(refusalLine(told))
  else
    console.log(
      `${describe(told.timing, setting.locale)}\n${simulationPage(told.simulation, told.timing.schedule.zone)}`,
    )
  return isRefused ? 1 : 0
}

function simulated(read: ReadTiming, from: Date, days: number) {
  if ('refusal' in read) return refused(read.refusal)
  const refusal = checkTiming(read.timing)
  if (refusal) return refused(refusal)
  const to = daysAfter(from, days, read.timing.schedule.zone)
  return { timing: read.timing, simulation: simulate(read.timing, from, to) }
}
