import * as z from 'zod/mini'
import { scheduleZone } from '#lib/language/moment/zone-name.ts'
import { checkTiming } from '#lib/schedules/check-timing.ts'
import { parseCron } from '#lib/schedules/cron/parse-cron.ts'
import type { Refusal, Timing } from '#lib/schedules/schema.ts'
import type { Given } from './cli-command.ts'
import { nextFires } from './fires.ts'
import { isoInstant, spokenInstant } from './instants.ts'
import { answerLines, readsLines } from './json-lines.ts'
import { countOf } from './read-arguments.ts'
import { lineSetting, readLine } from './read-line.ts'
import { refusalLine, refused } from './refusal-line.ts'
import { settingOf } from './setting-of.ts'

const LineOfCron = z.object({
  expr: z.string({ error: 'Give "expr", the cron expression, as text.' }),
  inclusive: z.optional(z.boolean({ error: 'Give "inclusive" as true or false.' })),
  ...lineSetting,
})

interface Asked {
  expr: string
  zone: string
  from: Date
  inclusive: boolean
}

/** Says when a cron expression fires next: to a person, or for each line of a program. */
export async function next(given: Given): Promise<number> {
  const count = countOf(given, 'count', { usual: 5, most: 1000 })
  const asked = (expr: string, said: Omit<z.infer<typeof LineOfCron>, 'expr'> = {}): Asked => {
    const { zone, now } = settingOf(given, said)
    return { expr, zone: scheduleZone(zone), from: now, inclusive: said.inclusive ?? given.has('inclusive') }
  }
  if (readsLines(given.words)) {
    // what is wrong with the options is said once, and not again for each line
    asked('')
    return answerLines((line) => {
      const { expr, ...said } = readLine(LineOfCron, line)
      return answerTo(asked(expr, said))
    })
  }
  const typed = asked(given.words.join(' '))
  const { refusal, fires } = firesOf(typed, count)
  const neverFires = refusal ?? checkTiming(timingOf(typed))
  if (given.has('json')) {
    console.log(
      JSON.stringify(
        neverFires ? refused(neverFires) : { next: isoOf(fires[0]), fires: fires.map(isoInstant) },
      ),
    )
  } else if (neverFires) {
    console.error(refusalLine(refused(neverFires)))
  } else {
    for (const fire of fires) console.log(spokenInstant(fire, typed.zone))
  }
  return neverFires ? 1 : 0
}

const isoOf = (fire: Date | undefined) => (fire ? isoInstant(fire) : null)

const timingOf = ({ expr, zone }: Asked): Timing => ({
  schedule: { kind: 'cron', expressions: [expr], zone },
})

function firesOf(asked: Asked, count: number): { refusal: Refusal | null; fires: Date[] } {
  const read = parseCron(asked.expr)
  if (!read.ok) return { refusal: read.refusal, fires: [] }
  const after = asked.inclusive ? new Date(asked.from.getTime() - 1) : asked.from
  return { refusal: null, fires: nextFires(timingOf(asked), after, count) }
}

/** An expression that never fires has no next, and is no mistake of the line. */
function answerTo(asked: Asked): object {
  const { refusal, fires } = firesOf(asked, 1)
  return refusal ? refused(refusal) : { next: isoOf(fires[0]) }
}
