import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts'

/** The day of a holiday in a year, or null for a name that is none. */
export function holidayDay(name: string, year: number): number | null {
  const rule = holidays.get(name)
  return rule === undefined ? null : rule(year)
}

export function isHoliday(name: string): boolean {
  return holidays.has(name)
}

/** A word of a holiday's name: "New Year's Eve" and "new years eve" are one. */
export function holidayWord(word: string): string {
  if (word.endsWith("'s") || word.endsWith("s'")) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Whether a holiday's name begins with the word. */
export function mayStartHoliday(word: string): boolean {
  return firstWords.has(holidayWord(word))
}

type HolidayRule = (year: number) => number

const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    dayNumber({ year, month, day })

const fromEaster =
  (days: number): HolidayRule =>
  (year) =>
    easter(year) + days

/** The nth weekday of a month, from its end where negative, and so many days after it. */
function weekdayOfMonth(nth: number, place: { weekday: number; month: number; after?: number }): HolidayRule {
  const { weekday, month, after = 0 } = place
  return (year) => {
    if (nth > 0) {
      const first = dayNumber({ year, month, day: 1 })
      return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7 + after
    }
    const last = dayNumber({ year, month, day: daysInMonth(year, month) })
    return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7 + after
  }
}

/** Sunday of Easter by the Gregorian calendar, as Meeus computes it. */
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return dayNumber({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

const thanksgiving = { weekday: 4, month: 11 }

const rows: readonly [names: string, rule: HolidayRule][] = [
  ['christmas|christmas day|xmas|xmas day', fixed(12, 25)],
  ['christmas eve|xmas eve', fixed(12, 24)],
  ['boxing day|st stephens day', fixed(12, 26)],
  ["new year's eve|nye|silvester|sylvester", fixed(12, 31)],
  ["new year's day|new years|new year", fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ['groundhog day', fixed(2, 2)],
  ["valentine's day|valentines|st valentines day", fixed(2, 14)],
  ["women's day|international womens day", fixed(3, 8)],
  ["st patrick's day|saint patricks day|st pattys day", fixed(3, 17)],
  ["april fool's day|april fools|all fools day", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['may day', fixed(5, 1)],
  ['cinco de mayo', fixed(5, 5)],
  ['juneteenth', fixed(6, 19)],
  ['canada day', fixed(7, 1)],
  ['independence day', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['assumption day', fixed(8, 15)],
  ['halloween|hallows eve', fixed(10, 31)],
  ["all saints' day|all hallows day", fixed(11, 1)],
  ["all souls' day", fixed(11, 2)],
  ['guy fawkes night|bonfire night', fixed(11, 5)],
  ['veterans day|armistice day|remembrance day', fixed(11, 11)],
  ['australia day', fixed(1, 26)],
  ['anzac day', fixed(4, 25)],
  ['mardi gras|fat tuesday|shrove tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday|holy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter|easter sunday|easter day', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension day|ascension', fromEaster(39)],
  ['pentecost|whit sunday|whitsun', fromEaster(49)],
  ['whit monday|pentecost monday', fromEaster(50)],
  ['corpus christi', fromEaster(60)],
  ['mlk day|martin luther king day|martin luther king jr day', weekdayOfMonth(3, { weekday: 1, month: 1 })],
  ["presidents' day|washingtons birthday", weekdayOfMonth(3, { weekday: 1, month: 2 })],
  ["mother's day", weekdayOfMonth(2, { weekday: 7, month: 5 })],
  ['memorial day', weekdayOfMonth(-1, { weekday: 1, month: 5 })],
  ["father's day", weekdayOfMonth(3, { weekday: 7, month: 6 })],
  ['labor day|labour day', weekdayOfMonth(1, { weekday: 1, month: 9 })],
  ['columbus day|indigenous peoples day', weekdayOfMonth(2, { weekday: 1, month: 10 })],
  ['thanksgiving|thanksgiving day', weekdayOfMonth(4, thanksgiving)],
  ['black friday', weekdayOfMonth(4, { ...thanksgiving, after: 1 })],
  ['cyber monday', weekdayOfMonth(4, { ...thanksgiving, after: 4 })],
]

const holidays: ReadonlyMap<string, HolidayRule> = new Map(
  rows.flatMap(([names, rule]) =>
    names.split('|').map((name) => [name.split(' ').map(holidayWord).join(' '), rule] as const),
  ),
)

const firstWords: ReadonlySet<string> = new Set([...holidays.keys()].map((name) => name.split(' ')[0] ?? ''))
