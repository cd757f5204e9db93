// Judges readings of sentences by the instants at which they fire, as the corpus wants each row compared.

export interface ScheduleRow {
  id: string
  phrase: string
  ref: string
  tz: string
  expected: { kind: 'recurring' | 'once' | 'none'; grain?: string | undefined }
  fires: readonly string[] | null
  compare: 'instant' | 'date' | 'frequency' | 'spacing' | 'grain-start' | 'rule-only' | 'none'
  tier: string
}

export interface ScheduleReading {
  kind: 'recurring' | 'once' | 'none'
  fires: readonly string[]
  questions: number
}

export interface Verdict {
  row: ScheduleRow
  reading: ScheduleReading
  right: boolean
  /** What was wrong, in words. */
  fault?: string
}

export const ambiguousTiers: ReadonlySet<string> = new Set([
  'interval-ambiguous',
  'range-ambiguous',
  'ampm-ambiguous',
  'day-ambiguous',
  'stride-ambiguous',
  'far-ambiguous',
  'dubious',
  'past',
])

export function judge(rows: readonly ScheduleRow[], read: (row: ScheduleRow) => ScheduleReading): Verdict[] {
  return rows.map((row) => {
    const reading = read(row)
    const fault = faultOf(row, reading)
    return { row, reading, right: fault === undefined, ...(fault === undefined ? {} : { fault }) }
  })
}

function faultOf(row: ScheduleRow, reading: ScheduleReading): string | undefined {
  if (reading.kind !== row.expected.kind) return `${reading.kind} instead of ${row.expected.kind}`
  if (row.compare === 'none') return undefined
  const wanted = wantedFires(row)
  const got = reading.fires.slice(0, 5).map((fire) => Date.parse(fire))
  switch (row.compare) {
    case 'instant':
      return same(got, wanted.slice(0, got.length)) && got.length >= Math.min(5, wanted.length)
        ? undefined
        : 'other instants'
    case 'date':
      return same(
        got.map((ms) => dayIn(ms, row.tz)),
        wanted.slice(0, got.length).map((ms) => dayIn(ms, row.tz)),
      ) && got.length >= Math.min(5, wanted.length)
        ? undefined
        : 'other days'
    case 'frequency':
      return samePace(gaps(got), gaps(wanted)) ? undefined : 'another pace'
    case 'spacing':
      return spacingFits(got, wanted, row.tz) ? undefined : 'another spacing'
    case 'grain-start':
      return inGrain(got[0], wanted[0], row) ? undefined : 'another stretch of the calendar'
    case 'rule-only':
      return got.length > 1 ? undefined : 'does not repeat'
  }
}

/** Of a repeating row only what lies ahead counts: a row may begin with its own reference. */
function wantedFires(row: ScheduleRow): number[] {
  const all = (row.fires ?? []).map((fire) => Date.parse(fire))
  if (row.expected.kind === 'once') return all
  const byDay = row.compare === 'date' || row.compare === 'spacing' || row.compare === 'frequency'
  return [...new Set(all)].filter((ms) => byDay || ms > Date.parse(row.ref)).toSorted((a, b) => a - b)
}

function same(left: readonly (number | string)[], right: readonly (number | string)[]): boolean {
  return (
    left.length > 0 && left.length === right.length && left.every((value, index) => value === right[index])
  )
}

/** The day in the row's zone, which may be an offset. */
function dayIn(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(new Date(ms))
}

function gaps(fires: readonly number[]): number[] {
  return fires.slice(1).map((ms, index) => ms - (fires[index] ?? 0))
}

const dayMs = 86_400_000

/** Months and years have no even length: their gaps may differ by the days that a phase moves them. */
function samePace(got: readonly number[], wanted: readonly number[]): boolean {
  return (
    got.length > 0 &&
    got.every((gap, index) => isClose(gap / dayMs, (wanted[Math.min(index, wanted.length - 1)] ?? 0) / dayMs))
  )
}

/** In days. */
function isClose(left: number, right: number): boolean {
  return left === right || (right >= 59 && Math.abs(left - right) <= 3)
}

/** The days between fires are those of the row, from some fire of it on: the phase is free. */
function spacingFits(got: readonly number[], wanted: readonly number[], zone: string): boolean {
  const dayGaps = (fires: readonly number[]) =>
    gaps(fires.map((ms) => Date.parse(`${dayIn(ms, zone)}T00:00:00Z`))).map((gap) =>
      Math.round(gap / 86_400_000),
    )
  const mine = dayGaps(got)
  const theirs = dayGaps(wanted)
  const length = Math.min(mine.length, theirs.length, 3)
  return (
    mine.length > 0 &&
    theirs.some((_, index) => {
      const part = theirs.slice(index, index + length)
      return part.length > 0 && part.every((gap, place) => isClose(mine[place] ?? 0, gap))
    })
  )
}

const grainDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

function inGrain(got: number | undefined, wanted: number | undefined, row: ScheduleRow): boolean {
  if (got === undefined || wanted === undefined) return false
  const length = (grainDays[row.expected.grain ?? 'day'] ?? 1) * 86_400_000
  return dayIn(got, row.tz) >= dayIn(wanted, row.tz) && got < wanted + length
}
