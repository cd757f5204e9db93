import { parse } from '#lib/language/parse.ts'
import {
  ambiguousTiers,
  judge,
  type ScheduleReading,
  type ScheduleRow,
  type Verdict,
} from '#lib/language/testing/score-schedules.ts'
import { bestReading } from '../../ostinato/best-reading.ts'
import { isoInstant } from '../../ostinato/instants.ts'
import { type Figure, share } from '../figure.ts'

const bars: Record<string, number> = { 'core recurring': 0.97, 'core once': 0.95 }
const fewestFires = 5

/** How many sentences of the corpus are read right, by tier and kind; and whether what is unclear is asked. */
export function sentences(rows: readonly ScheduleRow[]): Figure[] {
  const verdicts = judge(rows, read)
  const groups = Map.groupBy(verdicts, ({ row }) => groupOf(row))
  const tiers = [...groups].toSorted(([a], [b]) => a.localeCompare(b)).map(([group, of]) => tier(group, of))
  return [...tiers, asked(verdicts), ...neededNoQuestion(verdicts)]
}

/** None of the rows that are no schedule may become one, whatever their tier. */
const groupOf = ({ tier, expected }: ScheduleRow) =>
  expected.kind === 'none' ? 'none' : `${tier} ${expected.kind}`

function read({ phrase, ref, tz }: ScheduleRow): ScheduleReading {
  const now = new Date(ref)
  const { kind, fires, questions } = bestReading(
    parse(phrase, { now, zone: tz, locale: 'en-US' }),
    now,
    fewestFires,
  )
  return { kind, fires: fires.map(isoInstant), questions: questions.length }
}

function tier(group: string, verdicts: readonly Verdict[]): Figure {
  const failures = verdicts.filter(({ right }) => !right).map(failureLine)
  const bar = group === 'none' ? 1 : bars[group]
  const right = verdicts.length - failures.length
  const name = group === 'none' ? 'sentences, none not scheduled' : `sentences, ${group}`
  return share(name, { right, of: verdicts.length, ...(bar && { bar }), failures })
}

function failureLine({ row, reading, fault }: Verdict): string {
  const fires = (list: readonly string[] | null) => (list ?? []).slice(0, 2).join(' ')
  return [
    `${row.tier} (${row.compare})  "${row.phrase}" at ${row.ref} ${row.tz}`,
    `expected ${row.expected.kind} ${fires(row.fires)}`,
    `got ${reading.kind} ${fires(reading.fires)}: ${fault}`,
  ].join('; ')
}

function asked(verdicts: readonly Verdict[]): Figure {
  const ambiguous = verdicts.filter(({ row }) => ambiguousTiers.has(row.tier))
  const silent = ambiguous.filter(({ reading }) => reading.questions === 0)
  const right = ambiguous.length - silent.length
  const failures = silent.map(({ row }) => `${row.tier}  "${row.phrase}"`)
  return share('ambiguous, with a question', { right, of: ambiguous.length, bar: 1, failures })
}

function neededNoQuestion(verdicts: readonly Verdict[]): Figure[] {
  const clear = verdicts.filter(({ row }) => !ambiguousTiers.has(row.tier) && row.expected.kind !== 'none')
  const { confirmed = [], plain = [] } = Object.groupBy(clear, ({ row }) =>
    isConfirmed(row) ? 'confirmed' : 'plain',
  )
  const needless = plain.filter(({ reading }) => reading.questions > 0)
  const withQuestion = confirmed.filter(({ reading }) => reading.questions > 0)
  return [
    share('unambiguous, without a question', {
      right: plain.length - needless.length,
      of: plain.length,
      bar: 0.9,
      failures: needless.map(({ row }) => `${row.tier}  "${row.phrase}"`),
    }),
    share('past or far away, confirmed', { right: withQuestion.length, of: confirmed.length, failures: [] }),
  ]
}

/** What lies behind, or more than a year ahead, is asked once more however clearly it was said. */
function isConfirmed({ ref, expected, fires }: ScheduleRow): boolean {
  const [fire] = fires ?? []
  if (expected.kind !== 'once' || fire === undefined) return false
  const ahead = Date.parse(fire) - Date.parse(ref)
  return ahead < 0 || ahead > 365 * 86_400_000
}
