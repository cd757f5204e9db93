import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { checkTiming } from './check-timing.ts'
import { parseCron } from './cron/parse-cron.ts'
import { firesBetween } from './fires-between.ts'
import { nextFire } from './next-fire.ts'
import type { Timing } from './schema.ts'

const folder = new URL('../../../shared/corpora/cron/', import.meta.url)
const absent = !existsSync(folder)

const Row = z.object({
  id: z.string(),
  expr: z.string(),
  tz: z.string(),
  from: z.string(),
  inclusive: z.boolean(),
  next: z.optional(z.nullable(z.string())),
  next_not: z.optional(z.string()),
  tier: z.string(),
})
const Invalid = z.object({ expr: z.string(), field: z.optional(z.string()) })
const Pair = z.object({ a: z.string(), b: z.string(), equal: z.boolean() })

function rowsOf<Row>(file: string, schema: z.ZodMiniType<Row>): Row[] {
  return absent ? [] : z.array(schema).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}

const cron = (expression: string, zone = 'UTC'): Timing => ({
  schedule: { kind: 'cron', expressions: [expression], zone },
})

const instant = (date: Date | null): string | null => date?.toISOString().replace('.000Z', 'Z') ?? null

function wrongly({ expr, tz, from, inclusive, ...expected }: z.infer<typeof Row>): string | null {
  const after = new Date(Date.parse(from) - (inclusive ? 1 : 0))
  const got = parseCron(expr).ok ? instant(nextFire(cron(expr, tz), after)) : 'refused'
  const right = expected.next_not === undefined ? got === expected.next : got !== expected.next_not
  return right
    ? null
    : `${expr} (${tz}, from ${from}): ${expected.next ?? `not ${expected.next_not}`}, got ${got}`
}

const reason = absent ? ' (the corpora are not beside this checkout, so nothing is tried)' : ''

describe.skipIf(absent)(`the cron corpus${reason}`, () => {
  const rows = rowsOf('vectors.json', Row)

  it.each(['must', 'dst-policy-vixie'])('answers every row of the tier %s', (tier) => {
    const tried = rows.filter((row) => row.tier === tier)
    expect(tried.length).toBeGreaterThan(0)
    expect(tried.map(wrongly).filter((wrong) => wrong !== null)).toEqual([])
  })

  it.each([
    ['should', 0.9],
    ['dialect', 0.4],
  ])('answers most rows of the tier %s', (tier, share) => {
    const tried = rows.filter((row) => row.tier === tier)
    const wrong = tried.map(wrongly).filter((each) => each !== null)
    process.stdout.write(`${tier}: ${tried.length - wrong.length} of ${tried.length}\n${wrong.join('\n')}\n`)
    expect(1 - wrong.length / tried.length).toBeGreaterThan(share)
  })

  // One row is refused there and answered by the tier must: seven stars, in dialects with and without a year.
  const answered = new Set(rows.filter(({ tier }) => tier === 'must').map(({ expr }) => expr))
  const invalid = rowsOf('invalid.json', Invalid).filter(({ expr }) => !answered.has(expr))

  it.each(invalid)('refuses "$expr" and names the field', ({ expr, field }) => {
    const parsed = parseCron(expr)
    const refusal = parsed.ok ? checkTiming(cron(expr)) : parsed.refusal
    expect(refusal).not.toBeNull()
    if (field) expect(refusal?.field).toBe(field.toLowerCase())
    expect(refusal?.message.toLowerCase()).toContain(refusal?.field ?? 'no field')
  })

  it.each(rowsOf('equivalence.json', Pair))(
    'knows whether "$a" and "$b" are equal: $equal',
    ({ a, b, equal }) => {
      // "31 January" and "the last day of January" are not equal there, though they fire alike
      if (equal) expect(firesOfFiveMonths(a)).toEqual(firesOfFiveMonths(b))
      else expect(fieldsOf(a)).not.toEqual(fieldsOf(b))
    },
  )
})

function firesOfFiveMonths(expression: string) {
  return ['2026-01-01', '2026-01-31', '2026-02-27', '2026-06-28', '2027-10-29'].flatMap((date) => {
    const from = Date.parse(`${date}T00:00:00Z`)
    return firesBetween(cron(expression), new Date(from), new Date(from + 50 * 86_400_000), 200).map(instant)
  })
}

function fieldsOf(expression: string) {
  const parsed = parseCron(expression)
  return parsed.ok ? { ...parsed.cron, written: null } : null
}
