import type { DaysOfMonth } from './cron-fields.ts'
import { type FieldRange, type Problem, readItem, refuse } from './cron-grammar.ts'

/** The field of days of the month, item by item: besides numbers L, L-3, LW, L-3W and 15W. */
export function readDaysOfMonth(
  items: string[],
  field: FieldRange,
): { ok: true; value: DaysOfMonth } | Problem {
  const days: DaysOfMonth = {
    restricted: !/^[*?]/.test(items[0] ?? ''),
    days: [],
    beforeLast: [],
    weekdayNearest: [],
    weekdayNearestBeforeLast: [],
  }
  for (const item of items) {
    const problem = addDay(days, item, field)
    if (problem !== null) return atItem(problem, items, item)
  }
  return { ok: true, value: days }
}

function addDay(days: DaysOfMonth, item: string, field: FieldRange): Problem | null {
  const fromEnd = /^L(?:-(\d{1,3}))?(W?)$/i.exec(item)
  if (fromEnd !== null) {
    const before = Number(fromEnd[1] ?? 0)
    if (before > 30) return refuse(`"${item}" lies before every month; use L-1 to L-30.`)
    const list = fromEnd[2] === '' ? days.beforeLast : days.weekdayNearestBeforeLast
    list.push(before)
    return null
  }

  const nearest = /^(\d{1,2})W$/i.exec(item)
  if (nearest !== null) {
    const day = readItem(nearest[1] ?? '', field)
    if (!day.ok) return refuse(day.problem)
    days.weekdayNearest.push(...day.value)
    return null
  }

  if (/^W\d{1,2}$/i.test(item)) {
    const turned = `${item.slice(1)}W`
    return refuse(`"${item}" is turned around; write ${turned}.`, turned)
  }
  if (/W/i.test(item) && /^[\dLW\-/]+$/i.test(item)) {
    return refuse(`W follows one single day, like 15W or LW, so "${item}" can't be read.`)
  }
  if (/#/.test(item)) {
    return refuse(`"${item}" names a weekday, which belongs into the last field; use 1 to 31 here.`)
  }
  const values = readItem(item === '?' ? '*' : item, field)
  if (!values.ok) return values
  days.days.push(...values.value)
  return null
}

/** The whole field with the one item as it was probably meant. */
export function atItem(problem: Problem, items: string[], item: string): Problem {
  if (problem.better === undefined) return problem
  const { better } = problem
  return { ...problem, better: items.map((other) => (other === item ? better : other)).join(',') }
}
