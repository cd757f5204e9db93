import { dayMs } from './calendar.ts'

export interface Transition {
  at: number
  /** Offsets from UTC in milliseconds: positive east of Greenwich. */
  before: number
  after: number
}

/** A stretch of real time with one offset. It may end where nothing changes: then the next has the same. */
export interface Segment {
  start: number
  /** Exclusive. */
  end: number
  offset: number
  /** So much of the wall clock is left out where it starts: the gap. */
  skipped: number
  /** Before this instant, the wall clock shows again what it showed before `start`: the overlap. */
  repeatedUntil: number
}

// Changes are looked for by the year or so, and only there where somebody asks. The shortest summer time lasted a week.
const sampleMs = 6.25 * dayMs
const blockMs = 64 * sampleMs
// no change moves the clock by more than this: a zone that changes sides of the date line moves it by a day
const largestShiftMs = 26 * 3_600_000
// more than there are names of zones
const keptZones = 1024
const keptBlocks = 1024
// no clock was changed before this year, and the first years are easily misread
const earliest = Date.UTC(1000, 0)

interface ZoneTable {
  clock: Intl.DateTimeFormat
  blocks: Map<number, Segment[]>
  latest: Segment
}

const tables = new Map<string, ZoneTable>()
const nowhere: Segment = { start: 0, end: 0, offset: 0, skipped: 0, repeatedUntil: 0 }
const { NEGATIVE_INFINITY: ever, POSITIVE_INFINITY: forever } = Number
const universal: Segment = { start: ever, end: forever, offset: 0, skipped: 0, repeatedUntil: ever }

export function offsetAt(zone: string, ms: number): number {
  return segmentAt(zone, ms).offset
}

/** The first change of the zone's offset strictly after an instant, within ten years. */
export function nextTransition(zone: string, ms: number): Transition | null {
  let segment = segmentAt(zone, ms)
  while (segment.end < forever && segment.start < ms + 3653 * dayMs) {
    const following = segmentAt(zone, segment.end)
    if (following.offset !== segment.offset) {
      return { at: following.start, before: segment.offset, after: following.offset }
    }
    segment = following
  }
  return null
}

export function segmentAt(zone: string, ms: number): Segment {
  const table = tables.get(zone) ?? openTable(zone)
  if (ms >= table.latest.start && ms < table.latest.end) return table.latest
  const found = blockOf(table, Math.floor(ms / blockMs)).find(({ end }) => ms < end) ?? nowhere
  table.latest = found
  return found
}

function openTable(zone: string): ZoneTable {
  const [oldest] = tables.size < keptZones ? [] : tables.keys()
  if (oldest !== undefined) tables.delete(oldest)
  const table = {
    clock: new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
    blocks: new Map<number, Segment[]>(),
    latest: zone === 'UTC' ? universal : nowhere,
  }
  tables.set(zone, table)
  return table
}

function blockOf(table: ZoneTable, index: number): Segment[] {
  const known = table.blocks.get(index)
  if (known !== undefined) return known
  if (table.blocks.size >= keptBlocks) table.blocks.clear()
  const block = measureBlock(table.clock, index * blockMs)
  table.blocks.set(index, block)
  return block
}

function measureBlock(clock: Intl.DateTimeFormat, start: number): Segment[] {
  const end = start + blockMs
  // an overlap that began just before goes on inside
  const transitions = transitionsWithin(clock, start - largestShiftMs, end)
  const segments: Segment[] = []
  let segment: Segment = { start, end, offset: readOffset(clock, start), skipped: 0, repeatedUntil: start }
  for (const { at, before, after } of transitions) {
    const skipped = Math.max(0, after - before)
    const repeatedUntil = at + Math.max(0, before - after)
    if (at <= start) {
      segment = { ...segment, skipped: at === start ? skipped : 0, repeatedUntil }
      continue
    }
    segments.push({ ...segment, end: at })
    segment = { start: at, end, offset: after, skipped, repeatedUntil }
  }
  segments.push(segment)
  return segments
}

function transitionsWithin(clock: Intl.DateTimeFormat, from: number, to: number): Transition[] {
  const transitions: Transition[] = []
  let at = from
  let before = readOffset(clock, at)
  while (at < to) {
    const next = Math.min(at + sampleMs, to)
    const after = readOffset(clock, next)
    if (after !== before) {
      const found = bisect(clock, { at, before }, next)
      transitions.push(found)
      at = found.at
      before = found.after
      continue
    }
    at = next
  }
  return transitions.filter((transition) => transition.at < to)
}

/** The first second after `known` at which the offset is another. */
function bisect(
  clock: Intl.DateTimeFormat,
  known: { at: number; before: number },
  other: number,
): Transition {
  let same = Math.floor(known.at / 1000)
  let different = Math.ceil(other / 1000)
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2)
    if (readOffset(clock, middle * 1000) === known.before) same = middle
    else different = middle
  }
  return { at: different * 1000, before: known.before, after: readOffset(clock, different * 1000) }
}

function readOffset(clock: Intl.DateTimeFormat, ms: number): number {
  const known = Math.max(ms, earliest)
  // 12/24/2026, 09:00:00
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] =
    clock.format(known).match(/\d+/g)?.map(Number) ?? []
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(known / 1000) * 1000
}
