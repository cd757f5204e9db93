// A second reading of cron, as literal as it can be: which seconds of a day, and which days, does it name?
export interface WallDay {
  year: number
  month: number
  day: number
}

interface Field {
  min: number
  max: number
  names?: readonly string[]
}

const second = { min: 0, max: 59 }
const hour = { min: 0, max: 23 }
const dayOfMonth = { min: 1, max: 31 }
const month = {
  min: 1,
  max: 12,
  names: ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
}
const dayOfWeek = { min: 0, max: 6, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] }

export interface OracleCron {
  intervalLike: boolean
  /** By second of the day: 1 where it fires. */
  clock: Uint8Array
  day(wall: WallDay): boolean
}

export function oracleCron(expression: string): OracleCron {
  const fields = expression.trim().toUpperCase().split(/\s+/)
  const [s = '', m = '', h = '', dom = '', mon = '', dow = ''] =
    fields.length === 5 ? ['0', ...fields] : fields
  const months = allValues(mon, month)
  const either = !/^[*?]/.test(dom) && !/^[*?]/.test(dow)
  return {
    intervalLike: [s, m, h].some((field) => /[*\-/]/.test(field)),
    clock: clockOf(s, m, h),
    day(wall) {
      if (!months.includes(wall.month)) return false
      const byDate = dom.split(',').some((part) => namesDate(part, wall))
      const byWeekday = dow.split(',').some((part) => namesWeekday(part, wall))
      return either ? byDate || byWeekday : byDate && byWeekday
    },
  }
}

function clockOf(s: string, m: string, h: string): Uint8Array {
  const clock = new Uint8Array(86_400)
  for (const eachHour of allValues(h, hour)) {
    for (const minute of allValues(m, second)) {
      for (const each of allValues(s, second)) clock[eachHour * 3600 + minute * 60 + each] = 1
    }
  }
  return clock
}

const allValues = (text: string, field: Field): number[] =>
  text.split(',').flatMap((part) => valuesOf(part, field))

function valuesOf(part: string, field: Field): number[] {
  const [range = '', step] = part.split('/')
  const [low = '', high] = range.split('-')
  const whole = low === '*' || low === '?'
  const from = whole ? field.min : numberOf(low, field)
  const to = high ? numberOf(high, field) : whole || step ? field.max : from
  const size = field.max - field.min + 1
  const values: number[] = []
  for (let value = from; value <= (to < from ? to + size : to); value += Number(step ?? 1)) {
    values.push(field.min + ((value - field.min) % size))
  }
  return values
}

function numberOf(text: string, field: Field): number {
  const name = field.names?.indexOf(text) ?? -1
  return name >= 0 ? name : Number(text)
}

const lastDay = (wall: WallDay): number => new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate()

export const weekdayOf = (wall: WallDay): number =>
  new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()

function namesDate(part: string, wall: WallDay): boolean {
  const last = lastDay(wall)
  const special = /^(?:L(?:-(\d+))?|(\d+))(W?)$/.exec(part)
  if (!special || (special[2] && !special[3])) return valuesOf(part, dayOfMonth).includes(wall.day)
  const day = special[2] ? Number(special[2]) : last - Number(special[1] ?? 0)
  if (day < 1 || day > last) return false
  if (!special[3]) return wall.day === day
  return wall.day === nearestWorkingDay(day, wall)
}

function nearestWorkingDay(day: number, wall: WallDay): number {
  const working = (each: number) => ![0, 6].includes(weekdayOf({ ...wall, day: each }))
  const candidates = [day, day - 1, day + 1, day - 2, day + 2]
  return candidates.find((each) => each >= 1 && each <= lastDay(wall) && working(each)) ?? 0
}

function namesWeekday(part: string, wall: WallDay): boolean {
  const weekday = weekdayOf(wall)
  const special = /^(\w+?)(#L|L|#(\d))$/.exec(part)
  if (!special) return valuesOf(part, dayOfWeek).some((value) => value % 7 === weekday)
  if (numberOf(special[1] ?? '', dayOfWeek) % 7 !== weekday) return false
  if (special[3]) return Math.ceil(wall.day / 7) === Number(special[3])
  return wall.day > lastDay(wall) - 7
}
