import { parseCron } from '#lib/schedules/cron/parse-cron.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import { type Figure, figure, share } from '../figure.ts'
import { CronRow, InvalidRow, readCorpus } from './read-corpus.ts'

const bars: Record<string, number> = { must: 1, 'dst-policy-vixie': 1 }

/** Which rows of the corpus of cron expressions come out right, by tier; and which wrong ones are refused. */
export function cronRows(corpora: string): Figure[] {
  const rows = Map.groupBy(readCorpus(corpora, 'cron/vectors.json', CronRow), ({ tier }) => tier)
  const tiers = [...rows].map(([tier, ofTier]) => {
    const failures = ofTier.flatMap((row) => {
      const got = nextOf(row)
      return isRight(row, got) ? [] : [failureLine(row, got)]
    })
    const bar = bars[tier]
    const right = ofTier.length - failures.length
    // what dialects disagree about is listed nowhere: it is a choice and no failure
    const listed = bar === undefined ? [] : failures
    return share(`cron, ${tier}`, { right, of: ofTier.length, ...(bar && { bar }), failures: listed })
  })
  const accepted = new Set((rows.get('must') ?? []).map(({ expr }) => expr.trim()))
  return [...tiers, ...invalidRows(corpora, accepted)]
}

function nextOf(row: CronRow): string {
  const read = parseCron(row.expr)
  if (!read.ok) return `refused (${read.refusal.message})`
  const from = new Date(row.from)
  const after = row.inclusive ? new Date(from.getTime() - 1) : from
  const timing: Timing = { schedule: { kind: 'cron', expressions: [row.expr], zone: row.tz } }
  return nextFire(timing, after)?.toISOString().replace('.000Z', 'Z') ?? 'never'
}

function isRight({ next, next_not }: CronRow, got: string): boolean {
  if (next_not) return got !== next_not && !got.startsWith('refused')
  return got === (next ?? 'never')
}

const failureLine = ({ id, expr, tz, from, next, next_not }: CronRow, got: string) =>
  `${id}  ${expr}  ${tz} from ${from}: expected ${next_not ? `not ${next_not}` : (next ?? 'never')}, got ${got}`

/** What one dialect refuses, another has in tier `must`: of those, neither answer is wrong. */
function invalidRows(corpora: string, accepted: ReadonlySet<string>): Figure[] {
  const all = readCorpus(corpora, 'cron/invalid.json', InvalidRow)
  const rows = all.filter(({ expr }) => !accepted.has(expr.trim()))
  const failures = rows.flatMap(({ expr, dialect, field }) => {
    const read = parseCron(expr)
    if (read.ok) return [`"${expr}" (${dialect}) is not refused`]
    const named = read.refusal.field
    return !field || named === field.toLowerCase()
      ? []
      : [`"${expr}" (${dialect}): expected ${field}, got ${named}: ${read.refusal.message}`]
  })
  const right = rows.length - failures.length
  return [
    share('cron, invalid refused with the field', { right, of: rows.length, bar: 1, failures }),
    figure('cron, invalid that tier must accepts', { figure: String(all.length - rows.length) }),
  ]
}
