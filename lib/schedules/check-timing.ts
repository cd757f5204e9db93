import type { CronFields } from './cron/cron-fields.ts'
import { daysNamedBy } from './cron/month-days.ts'
import { parseCron } from './cron/parse-cron.ts'
import { searchDays } from './fires/day-search.ts'
import { dateOf } from './fires/fire-range.ts'
import { instantOf } from './fires/own-fires.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Refusal, Schedule, Timing } from './schema.ts'

type Recurring = Exclude<Schedule, { kind: 'at' }>

/** Refuses what can't be read and what never fires, naming the field at fault. */
export function checkTiming(timing: Timing): Refusal | null {
  const { schedule } = timing
  if (schedule.kind === 'at') {
    return dateOf(instantOf(schedule)) === null ? outOfRange('at') : everFires(timing) ? null : neverOpen
  }
  return refuseBounds(schedule) ?? refuseExpressions(schedule) ?? refuseSilence(schedule, timing)
}

function refuseBounds({ from, until, count }: Recurring): Refusal | null {
  if (count !== undefined && from === undefined) {
    return { field: 'from', message: 'From: a number of runs is counted from an instant; say from when.' }
  }
  if (from !== undefined && dateOf(Date.parse(from)) === null) return outOfRange('from')
  if (from === undefined || until === undefined || Date.parse(from) < Date.parse(until)) return null
  return { field: 'until', message: 'Until: the end has to come after the beginning.' }
}

function refuseExpressions(schedule: Recurring): Refusal | null {
  if (schedule.kind !== 'cron') return null
  for (const expression of schedule.expressions) {
    const parsed = parseCron(expression)
    if (!parsed.ok) return parsed.refusal
    const refusal = refuseImpossible(parsed.cron)
    if (refusal !== null) return refusal
  }
  return null
}

/** "30 February": the days that it names are in no month of any year. */
function refuseImpossible(cron: CronFields): Refusal | null {
  if (existsIn(cron)) return null
  const { seconds, minutes, hours, months, 'days of month': days, 'days of week': weekdays } = cron.written
  const where = cron.months.length === 12 ? 'any month' : cron.months.map(nameOf).join(' or ')
  if (existsIn({ ...cron, daysOfWeek: { restricted: false, days: everyWeekday, nth: [], last: [] } })) {
    return {
      field: 'days of week',
      message: `Days of week: ${weekdays} never falls on the days ${days} of ${where}.`,
    }
  }
  // what was meant is mostly the end of the month
  const clock = seconds === '0' ? [minutes, hours] : [seconds, minutes, hours]
  return {
    field: 'days of month',
    message: `Days of month: ${days} is never in ${where}. The last day of a month is L.`,
    suggestion: [...clock, 'L', months, weekdays].join(' '),
  }
}

const nameOf = (month: number) =>
  new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })

const everyWeekday = [0, 1, 2, 3, 4, 5, 6]
const existsIn = (cron: CronFields) => searchDays(daysNamedBy(cron)).next(0) !== null

/** Each field is fine and yet nothing ever fires: the part is at fault without which something would. */
function refuseSilence(schedule: Recurring, { windows }: Timing): Refusal | null {
  // a number of runs takes none of them away, and is long to count
  const { count: _, ...uncounted } = schedule
  if (everFires({ schedule: uncounted, ...(windows && { windows }) })) return null
  if (windows !== undefined && everFires({ schedule: uncounted })) return neverOpen
  const { except, ...unexcepted } = uncounted
  if (except !== undefined && everFires({ schedule: unexcepted })) {
    return { field: 'except', message: 'Except: this leaves out every day on which it would run.' }
  }
  if (unexcepted.kind === 'cron' && unexcepted.stride !== undefined) {
    const { stride, ...daily } = unexcepted
    if (everFires({ schedule: daily })) {
      return {
        field: 'stride',
        message: `Stride: every ${stride.every} ${stride.unit}s from ${stride.from} never meets a day on which it would run.`,
      }
    }
  }
  return { field: 'until', message: 'Until: it ends before it would run for the first time.' }
}

const neverOpen: Refusal = {
  field: 'windows',
  message: 'Hours: it would only run outside the hours in which it may. Widen them, or change when it runs.',
}

const outOfRange = (field: 'at' | 'from'): Refusal => ({
  field,
  message: `${field === 'at' ? 'At' : 'From'}: choose a year from 1 to 8300.`,
})

function everFires(timing: Timing): boolean {
  const { schedule } = timing
  const fires = firesOf(timing)
  return dateOf(anyFire()) !== null

  function anyFire(): number | null {
    if (schedule.kind === 'at') return fires.next(Number.NEGATIVE_INFINITY)
    if (schedule.from !== undefined) return fires.next(Date.parse(schedule.from) - 1)
    if (schedule.until !== undefined) return fires.previous(Date.parse(schedule.until))
    return fires.next(Date.UTC(2000, 0))
  }
}
