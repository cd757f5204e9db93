import { atItem } from './cron-days-of-month.ts'
import type { DaysOfWeek } from './cron-fields.ts'
import { type FieldRange, type Problem, readItem, refuse } from './cron-grammar.ts'

/** The field of weekdays, item by item: besides names and numbers MON#2, MON-TUE#1, FRI#L and 5L. */
export function readDaysOfWeek(
  items: string[],
  field: FieldRange,
): { ok: true; value: DaysOfWeek } | Problem {
  const days: DaysOfWeek = { restricted: !/^[*?]/.test(items[0] ?? ''), days: [], nth: [], last: [] }
  for (const item of items) {
    const problem = addWeekday(days, item, field)
    if (problem !== null) return atItem(problem, items, item)
  }
  return { ok: true, value: days }
}

function addWeekday(days: DaysOfWeek, item: string, field: FieldRange): Problem | null {
  const [base = '', which, ...more] = item.split('#')
  if (which !== undefined) {
    return more.length > 0
      ? refuse(`"${item}" has two #; write one, like MON#2.`)
      : addNth(days, { base, which }, field)
  }
  if (/^L$/i.test(item)) return refuse('L needs its weekday: the last Friday is FRIL or 5L.')
  // an L after a weekday, and no name ends with one
  if (/^(\d|[a-z]{3})L$/i.test(item)) {
    const weekday = readItem(item.slice(0, -1), field)
    if (!weekday.ok) return refuse(weekday.problem)
    days.last.push(...weekday.value)
    return null
  }
  if (/^L[a-z]{3}$/i.test(item)) {
    const turned = `${item.slice(1)}L`
    return refuse(`"${item}" is turned around; write ${turned}.`, turned)
  }
  if (/^(LW|L-\d+|\d+W)$/i.test(item)) {
    return refuse(
      `"${item}" names a day of the month, which belongs two fields before; use ${weekdaysAllowed}.`,
    )
  }
  const values = readItem(item === '?' ? '*' : item, field)
  if (!values.ok) return values
  days.days.push(...values.value)
  return null
}

function addNth(days: DaysOfWeek, item: { base: string; which: string }, field: FieldRange): Problem | null {
  const { base, which } = item
  if (/^[1-5]$/.test(base) && field.names.includes(which.toUpperCase())) {
    return refuse(`"${base}#${which}" is turned around.`, `${which}#${base}`)
  }
  if (base === '*' || base.includes('/')) return refuse(`# follows a weekday, like MON#2, not "${base}".`)
  const weekdays = readItem(base, field)
  if (!weekdays.ok) {
    return weekdays.better === undefined ? weekdays : { ...weekdays, better: `${weekdays.better}#${which}` }
  }
  if (/^L$/i.test(which)) {
    days.last.push(...weekdays.value)
    return null
  }
  if (!/^[1-5]$/.test(which)) {
    return refuse(
      `a month has at most five of a weekday, so # is followed by 1 to 5 or L, not "${which}".`,
      which === '6' && !base.includes('-') ? `${base}L` : undefined,
    )
  }
  for (const weekday of weekdays.value) days.nth.push({ weekday, nth: Number(which) })
  return null
}

const weekdaysAllowed = '0 to 7 or SUN to SAT'
