import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { nextFire } from '#lib/schedules/next-fire.ts'
import { judge, type ScheduleReading, type ScheduleRow } from '../testing/score-schedules.ts'
import { tokenize } from '../tokenize.ts'
import { readWhen } from './read-when.ts'

const file = new URL('../../../../shared/corpora/nl/schedules.json', import.meta.url)
const absent = !existsSync(file)

const Row = z.object({
  id: z.string(),
  phrase: z.string(),
  ref: z.string(),
  tz: z.string(),
  expected: z.object({ kind: z.enum(['recurring', 'once', 'none']), grain: z.optional(z.string()) }),
  fires: z.nullable(z.array(z.string())),
  compare: z.enum(['instant', 'date', 'frequency', 'spacing', 'grain-start', 'rule-only', 'none']),
  tier: z.string(),
})

function read({ phrase, ref, tz }: ScheduleRow): ScheduleReading {
  const now = new Date(ref)
  const { when, questions } = readWhen(tokenize(phrase), { now, zone: tz, locale: 'en-US' })
  if (when?.value.kind !== 'schedule') return { kind: 'none', fires: [], questions: questions.length }
  const { schedule } = when.value
  const fires: string[] = []
  let after = schedule.kind === 'at' ? new Date('1900-01-01T00:00:00Z') : now
  while (fires.length < 5) {
    const next = nextFire({ schedule }, after)
    if (next === null) break
    fires.push(next.toISOString())
    after = next
  }
  return { kind: schedule.kind === 'at' ? 'once' : 'recurring', fires, questions: questions.length }
}

const reason = absent ? ' (the corpora are not beside this checkout, so nothing is tried)' : ''

describe.skipIf(absent)(`the corpus of sentences${reason}`, () => {
  const rows: ScheduleRow[] = absent ? [] : z.array(Row).parse(JSON.parse(readFileSync(file, 'utf8')))
  const verdicts = judge(rows, read)
  const core = verdicts.filter(({ row }) => row.tier === 'core')

  it.each([
    ['recurring', 0.97],
    ['once', 0.95],
    ['none', 1],
  ] as const)('reads core rows that are %s', (kind, bar) => {
    const of = core.filter(({ row }) => row.expected.kind === kind)
    const wrong = of.filter(({ right }) => !right).map(({ row, fault }) => `${row.phrase}: ${fault}`)
    expect(1 - wrong.length / of.length, wrong.join('\n')).toBeGreaterThanOrEqual(bar)
  })
})
