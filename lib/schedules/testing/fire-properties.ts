// What must hold of any timing at any instant. Each says in a sentence where it does not, or answers null.
import { firesBetween } from '../fires-between.ts'
import { isDue } from '../is-due.ts'
import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { Timing } from '../schema.ts'
import { isOpen, oracleBetween, oracleNext } from './oracle.ts'
import type { Moment } from './random-timing.ts'

export type FireProperty = (moment: Moment) => string | null

const dayMs = 86_400_000
const farthestDays = 20
const text = (date: Date | number | null): string => (date === null ? 'none' : new Date(date).toISOString())

const followsStrictly: FireProperty = ({ timing, after }) => {
  const next = nextFire(timing, after)
  return next && next <= after ? `nextFire of ${text(after)} is ${text(next)}, which is not after it` : null
}

const equalsSearch: FireProperty = ({ timing, after }) => {
  const next = nextFire(timing, after)
  const days = next ? Math.min((next.getTime() - after.getTime()) / dayMs + 1, farthestDays) : farthestDays
  const searched = oracleNext(timing, after.getTime(), days)
  const agree =
    searched === null
      ? !next || next.getTime() - after.getTime() > (days - 1) * dayMs
      : next?.getTime() === searched
  return agree ? null : `nextFire of ${text(after)} is ${text(next)}, a search finds ${text(searched)}`
}

const listsInTurn: FireProperty = ({ timing, after }) => {
  const fires = inTurn(timing, after, 6)
  const end = new Date(fires.length < 6 ? after.getTime() + dayMs : (fires.at(-1) ?? after.getTime()))
  const listed = firesBetween(timing, new Date(after.getTime() + 1), end, 5).map((date) => date.getTime())
  const expected = fires.filter((fire) => fire < end.getTime()).slice(0, 5)
  return `${listed}` === `${expected}`
    ? null
    : `firesBetween gives ${listed.map(text)}, nextFire in turn ${expected.map(text)}`
}

const mirrors: FireProperty = ({ timing, after }) => {
  const next = nextFire(timing, after)
  const before = previousFire(timing, new Date(after.getTime() + 1))
  if (before && before > after) return `previousFire before ${text(after)} is ${text(before)}, which is later`
  // What windows and exclusions silence for years may be taken never to fire, from one side and not from the other.
  if (before && next && next.getTime() - before.getTime() > 5 * 366 * dayMs) return null
  const again = before && nextFire(timing, before)
  if (before && again?.getTime() !== next?.getTime()) {
    return `after ${text(before)}, the last until ${text(after)}, comes ${text(again)}, not ${text(next)}`
  }
  if (!next) return null
  const back = previousFire(timing, new Date(next.getTime() + 1))
  if (back?.getTime() !== next.getTime()) return `just after ${text(next)}, previousFire is ${text(back)}`
  const earlier = previousFire(timing, next)
  return earlier?.getTime() === before?.getTime()
    ? null
    : `before ${text(next)} is ${text(earlier)}, not ${text(before)}`
}

const findsBackwards: FireProperty = ({ timing, after }) => {
  const span = 2 * dayMs
  const before = previousFire(timing, after)
  if (timing.schedule.kind !== 'at' && timing.schedule.count) return null
  const searched = oracleBetween(timing, after.getTime() - span, after.getTime()).at(-1)
  const found = before && before.getTime() >= after.getTime() - span ? before.getTime() : undefined
  return found === searched
    ? null
    : `previousFire of ${text(after)} is ${text(before)}, a search finds ${text(searched ?? null)}`
}

const keepsWindowsShut: FireProperty = ({ timing, after }) => {
  const { windows } = timing
  if (!windows) return null
  const through = inTurn(timing, after, 5).find((fire) => !isOpen(windows, fire))
  return through === undefined ? null : `${text(through)} fires through a closed window`
}

const isDueAtFires: FireProperty = ({ timing, after }) => {
  const next = nextFire(timing, after)
  if (next && !isDue(timing, next)) return `${text(next)} is the next fire and not due`
  const between = next ? new Date((next.getTime() + after.getTime()) / 2) : null
  return between && between > after && next && between < next && isDue(timing, between)
    ? `${text(between)} is due, and nextFire of ${text(after)} is ${text(next)}`
    : null
}

const keepsPhase: FireProperty = ({ timing, after }) => {
  const { schedule } = timing
  if (schedule.kind !== 'every') return null
  const off = inTurn(timing, after, 4).find(
    (fire) => (fire - Date.parse(schedule.anchor)) % schedule.everyMs !== 0,
  )
  return off === undefined ? null : `${text(off)} is not a whole number of intervals from the anchor`
}

/** Each fire is late by no more than it may, before the one that follows, inside the same window. */
const jitterIsBounded: FireProperty = ({ timing, after }) => {
  const { schedule, windows } = timing
  if (schedule.kind === 'at') return null
  const jitterMs = 300_000
  const late: Timing = { ...timing, schedule: { ...schedule, jitterMs }, key: `key ${after.getTime()}` }
  const exact = inTurn(timing, after, 5)
  for (const [index, fire] of exact.entries()) {
    const got = nextFire(late, new Date(fire - 1))?.getTime()
    if (got === undefined || got < fire || got > fire + jitterMs)
      return `${text(fire)} with jitter is ${text(got ?? null)}`
    const following = exact[index + 1]
    if (following !== undefined && got >= following)
      return `${text(fire)} with jitter reaches ${text(following)}`
    if (windows && !isOpen(windows, got)) return `jitter carries ${text(fire)} into a closed window`
    if (schedule.until && got >= Date.parse(schedule.until))
      return `jitter carries ${text(fire)} past its end`
  }
  return null
}

const jitterKeepsOrder: FireProperty = ({ timing, after }) => {
  const { schedule } = timing
  if (schedule.kind === 'at') return null
  const late = { timing: { ...timing, schedule: { ...schedule, jitterMs: 900_000 }, key: 'a key' }, after }
  return followsStrictly(late) ?? listsInTurn(late) ?? mirrors(late) ?? isDueAtFires(late)
}

function inTurn(timing: Timing, after: Date, count: number): number[] {
  const fires: number[] = []
  let fire = nextFire(timing, after)
  while (fire && fires.length < count) {
    fires.push(fire.getTime())
    fire = nextFire(timing, fire)
  }
  return fires
}

export const fireProperties = {
  'comes strictly after': followsStrictly,
  'equals a search of every minute': equalsSearch,
  'lists what nextFire gives in turn': listsInTurn,
  'is mirrored by previousFire': mirrors,
  'has a previousFire that equals a search': findsBackwards,
  'never fires through a closed window': keepsWindowsShut,
  'is due at its fires and between them not': isDueAtFires,
  'keeps the phase of an interval': keepsPhase,
  'bounds jitter': jitterIsBounded,
  'keeps order and strictness with jitter': jitterKeepsOrder,
} satisfies Record<string, FireProperty>
