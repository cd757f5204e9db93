// The times of a day in words: "at 09:00 and 17:00", "every 20 minutes between 09:00 and 16:40".
import type { CronFields } from '../cron/cron-fields.ts'
import type { Format } from './describe-format.ts'
import { everyDuration, listed } from './describe-words.ts'

export interface TimesInWords {
  /** `beat` stands before the days ("every 20 minutes on weekdays"), `clock` after them ("every weekday at 09:00"). */
  kind: 'beat' | 'clock'
  /** Several where the day has several stretches; each is said with its days. */
  words: string[]
}

interface Setting {
  format: Format
  /** Nothing restricts the days, so that a stretch may wrap midnight. */
  everyDay: boolean
}

const daySeconds = 86_400
const mostListed = 24
const mostPerHour = 6

/** Null when the times follow no pattern and are too many to list. */
export function timesInWords(expressions: readonly CronFields[], setting: Setting): TimesInWords | null {
  const times = timesOf(expressions)
  const fixed = expressions.every((cron) => !cron.intervalLike)
  const list = (): TimesInWords => ({
    kind: 'clock',
    words: [`at ${listed(Array.from(times, setting.format.clock))}`],
  })
  if (fixed && times.length <= mostListed) return list()
  const wholeDay = aroundTheClock(times)
  if (wholeDay) return { kind: 'beat', words: [wholeDay] }
  if (times.length <= 4) return list()
  const bySecond = atSecondsOfMinutes(times)
  if (bySecond) return { kind: 'beat', words: [bySecond] }
  const hourly = everyHourAt(times, setting)
  const oftenEnough = hourly !== null && coversAllHours(times) && times.length <= 24 * mostPerHour
  const words = oftenEnough ? [hourly] : (inStretches(times, setting) ?? (hourly === null ? null : [hourly]))
  if (words) return { kind: 'beat', words }
  return times.length <= mostListed ? list() : null
}

// A day of seconds is looked through several times, which makes a plain array of numbers worth its while.
type Times = Int32Array

function timesOf(expressions: readonly CronFields[]): Times {
  const [only] = expressions
  if (only && expressions.length === 1) return timesOfOne(only)
  const marked = new Uint8Array(daySeconds)
  for (const cron of merged(expressions)) for (const time of timesOfOne(cron)) marked[time] = 1
  const times = new Int32Array(daySeconds)
  let size = 0
  for (let time = 0; time < daySeconds; time++) if (marked[time] === 1) times[size++] = time
  return times.subarray(0, size)
}

type Clock = Pick<CronFields, 'hours' | 'minutes' | 'seconds'>

/** Those of the same hours and minutes as one, which spares most of the work where there are many. */
function merged(expressions: readonly CronFields[]): Clock[] {
  const known = new Map<string, Clock>()
  for (const { hours, minutes, seconds } of expressions) {
    const key = `${hours} ${minutes}`
    const both = new Set([...(known.get(key)?.seconds ?? []), ...seconds])
    known.set(key, { hours, minutes, seconds: [...both] })
  }
  return [...known.values()]
}

function timesOfOne({ hours, minutes, seconds }: Clock): Times {
  const times = new Int32Array(hours.length * minutes.length * seconds.length)
  let size = 0
  for (const hour of hours) {
    for (const minute of minutes) {
      for (const second of seconds) times[size++] = hour * 3600 + minute * 60 + second
    }
  }
  return times
}

/** What is left of each time, without repetition and in order; null when there are more than `most`. */
function distinct(times: Times, size: number, most: number): number[] | null {
  const found = new Set<number>()
  for (const time of times) {
    found.add(time % size)
    if (found.size > most) return null
  }
  return [...found].sort((a, b) => a - b)
}

/** "every 20 minutes", "every hour at minute 5": a step that goes evenly round the whole day. */
function aroundTheClock(times: Times): string | null {
  const step = daySeconds / times.length
  const [first = 0] = times
  if (times.length < 2 || times.some((time, index) => time !== first + index * step)) return null
  const every = everyDuration(step * 1000)
  if (first === 0) return every
  if (step % 3600 === 0 && first < 3600 && first % 60 === 0) return `${every} at minute ${first / 60}`
  return null
}

/** "every 5 minutes at second 10", "every minute at seconds 10 and 40" */
function atSecondsOfMinutes(times: Times): string | null {
  const seconds = distinct(times, 60, mostPerHour)
  if (seconds === null || (seconds.length === 1 && seconds[0] === 0)) return null
  const [first = 0] = seconds
  const minutes = times.filter((time) => time % 60 === first).map((time) => time - first)
  if (minutes.length * seconds.length !== times.length) return null
  const every = aroundTheClock(minutes)
  if (every === null) return null
  return `${every} at ${seconds.length === 1 ? 'second' : 'seconds'} ${listed(seconds.map(String))}`
}

interface Stretch {
  first: number
  last: number
  count: number
}

/** "every 20 minutes between 09:00 and 11:40", "every 20 minutes between 14:00 and 16:40" */
function inStretches(times: Times, { format, everyDay }: Setting): string[] | null {
  const step = Math.min(...times.subarray(1, 400).map((time, index) => time - (times[index] ?? 0)))
  const stretches = stretchesOf(times, step)
  const wrapped = everyDay ? joinOverMidnight(stretches, step) : stretches
  if (wrapped.length > 3 || wrapped.some((stretch) => stretch.count < 2)) return null
  const every = everyDuration(step * 1000)
  return wrapped.map(({ first, last }) => `${every} between ${format.clock(first)} and ${format.clock(last)}`)
}

function stretchesOf(times: Times, step: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const time of times) {
    const stretch = stretches.at(-1)
    if (stretch && time - stretch.last === step) {
      stretch.last = time
      stretch.count++
    } else stretches.push({ first: time, last: time, count: 1 })
    if (stretches.length > 100) return stretches
  }
  return stretches
}

function joinOverMidnight(stretches: Stretch[], step: number): Stretch[] {
  const first = stretches[0]
  const last = stretches.at(-1)
  if (!first || !last || first === last || first.first + daySeconds - last.last !== step) return stretches
  const joined = { first: last.first, last: first.last, count: first.count + last.count }
  return [...stretches.slice(1, -1), joined]
}

const coversAllHours = (times: Times): boolean =>
  new Set(Array.from(times, (time) => Math.floor(time / 3600))).size === 24

/** "every hour at minutes 5 and 35 between 08:05 and 17:35": the same minutes of hours that follow each other. */
function everyHourAt(times: Times, { format }: Setting): string | null {
  const inHour = distinct(times, 3600, 60)
  if (inHour === null) return null
  const hours = [...new Set(Array.from(times, (time) => Math.floor(time / 3600)))]
  const [first = 0] = times
  const last = times.at(-1) ?? first
  const follow = hours.every((hour, index) => hour === (hours[0] ?? 0) + index)
  const even = hours.length * inHour.length === times.length && inHour.every((second) => second % 60 === 0)
  if (!even || hours.length < 3) return null
  const everySome = aroundTheClock(Int32Array.from(hours, (hour) => hour * 3600))
  const minuteNames = valuesNamed(
    inHour.map((second) => second / 60),
    'minute',
  )
  if (everySome) return `${everySome} at ${minuteNames}`
  if (!follow) return null
  return `every hour at ${minuteNames} between ${format.clock(first)} and ${format.clock(last)}`
}

/** What is always right, where no pattern shows: each field by its values. */
export function fieldsInWords({ seconds, minutes, hours }: CronFields): TimesInWords {
  const atSeconds = seconds.length === 1 && seconds[0] === 0 ? '' : `${ofField(seconds, 60, 'second')} of `
  const atMinutes = ofField(minutes, 60, 'minute')
  const pastHours = hours.length === 24 ? 'of every hour' : `past ${valuesNamed(hours, 'hour')}`
  const words = `${atSeconds}${atMinutes} ${pastHours}`
  return { kind: 'beat', words: [words.startsWith('every') ? words : `at ${words}`] }
}

const ofField = (values: readonly number[], size: number, one: string): string =>
  values.length === size ? `every ${one}` : valuesNamed(values, one)

/** "minute 5", "minutes 0 to 23 and 42 to 59" */
function valuesNamed(values: readonly number[], one: string): string {
  const runs: { first: number; last: number }[] = []
  for (const value of values) {
    const run = runs.at(-1)
    if (run && value === run.last + 1) run.last = value
    else runs.push({ first: value, last: value })
  }
  const words = runs.flatMap(({ first, last }) => {
    if (first === last) return [String(first)]
    return last - first === 1 ? [String(first), String(last)] : [`${first} to ${last}`]
  })
  return `${values.length === 1 ? one : `${one}s`} ${listed(words)}`
}
