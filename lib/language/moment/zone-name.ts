import { isZone } from '#lib/schedules/clock/zone.ts'
import type { Found, Rule, Token } from '../token.ts'
import { digitsAt, isGlued, signAt, wordAt } from './token-at.ts'
import type { StatedZone } from './types.ts'
import { noCities, zoneAbbreviations, zonePlaces } from './zone-table.ts'

/** "Europe/Vienna", "Vienna time", "in Tokyo", "PST", "UTC+2", "+02:00". Call it after a time or a day: a city elsewhere is only a place. */
export const readZone: Rule<StatedZone> = (tokens, at) => {
  const opened = signAt(tokens, at) === '(' || signAt(tokens, at) === ',' ? at + 1 : at
  const found = readNamed(tokens, opened) ?? readPlaceAfterIn(tokens, opened) ?? readPlaceAlone(tokens, at)
  if (found === null) return null
  const closed =
    signAt(tokens, at) === '(' && signAt(tokens, found.next) === ')' ? found.next + 1 : found.next
  return { meaning: found.meaning, next: closed }
}

/** A zone that is one anywhere in a sentence: "Europe/Vienna", "Vienna time", "UTC". */
export const readEvidentZone: Rule<StatedZone> = (tokens, at) => {
  const begin = /^(in|at)$/.test(wordAt(tokens, at)) ? at + 1 : at
  const area = readArea(tokens, begin) ?? readPlaceTime(tokens, begin)
  if (area !== null) return area
  return /^(utc|gmt)$/.test(wordAt(tokens, begin)) ? readAbbreviation(tokens, begin) : null
}

/** A quick look: most words begin no zone. */
export function mayBeginZone(word: string): boolean {
  return (
    areas.has(word) ||
    places().firstWords.has(word) ||
    zoneAbbreviations.has(word) ||
    /^(in|at|the)$/.test(word)
  )
}

/** The IANA zone of a setting, which may be an offset such as "-02:00". One that no zone keeps is as wrong as an unknown name. */
export function scheduleZone(zone: string): string {
  const offset = offsetOfZone(zone)
  if (offset === null) return zone
  const kept = zoneOfOffset(offset)
  if (kept === null) throw new RangeError(`No zone keeps ${zone} all year.`)
  return kept
}

/** Minutes east of Greenwich that an offset's name says: "-02:00" is -120; null for names. */
export function offsetOfZone(zone: string): number | null {
  const parts = /^([+-])(\d\d):?([0-5]\d)?$/.exec(zone)
  if (parts === null) return null
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0))
}

const readNamed: Rule<StatedZone> = (tokens, at) => {
  const begin = /^(in|at)$/.test(wordAt(tokens, at)) ? at + 1 : at
  return (
    readArea(tokens, begin) ??
    readPlaceTime(tokens, begin) ??
    readAbbreviation(tokens, at) ??
    readOffset(tokens, at)
  )
}

const areas: ReadonlySet<string> = new Set(
  'africa america antarctica arctic asia atlantic australia brazil canada chile etc europe indian mexico pacific us'.split(
    ' ',
  ),
)

/** "America/Los_Angeles" */
const readArea: Rule<StatedZone> = (tokens, at) => {
  if (!areas.has(wordAt(tokens, at)) || signAt(tokens, at + 1) !== '/' || !isGlued(tokens, at + 1))
    return null
  let name = capital(wordAt(tokens, at))
  let next = at + 1
  // "America/Argentina/Buenos_Aires" is the longest
  while (
    next < at + 9 &&
    isGlued(tokens, next) &&
    /^[/_+-]$/.test(signAt(tokens, next)) &&
    isGlued(tokens, next + 1)
  ) {
    name += `${signAt(tokens, next)}${capital(tokens[next + 1]?.text ?? '')}`
    next += 2
  }
  return known(name) ? { meaning: { zone: name }, next } : null
}

const names = new Map<string, boolean>()

/** Remembered, because the runtime takes its time. */
function known(name: string): boolean {
  const answer = names.get(name) ?? isZone(name)
  if (names.size < 200) names.set(name, answer)
  return answer
}

const smallWords: ReadonlySet<string> = new Set(['es', 'of', 'au'])

function capital(name: string): string {
  return name
    .split('_')
    .map((word) => {
      if (smallWords.has(word)) return word
      if (word === 'gmt' || word === 'utc' || word === 'us') return word.toUpperCase()
      return word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join('_')
}

/** "Vienna time", "Pacific Standard Time", "central european time" */
const readPlaceTime: Rule<StatedZone> = (tokens, at) => {
  const place = readPlace(tokens, at)
  if (place === null) return null
  const next = /^(standard|daylight|summer|winter|local)$/.test(wordAt(tokens, place.next))
    ? place.next + 1
    : place.next
  return wordAt(tokens, next) === 'time' ? { meaning: place.meaning, next: next + 1 } : null
}

const readPlaceAfterIn: Rule<StatedZone> = (tokens, at) => {
  if (wordAt(tokens, at) !== 'in') return null
  return readPlace(tokens, at + 1)
}

/** "3pm Pacific", "9:30 Berlin": right after a time, and nothing that it could belong to follows. */
function readPlaceAlone(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const before = tokens[at - 1]
  const isTime =
    before?.kind === 'number' || before?.word === 'am' || before?.word === 'pm' || before?.word === 'noon'
  const place = isTime && wordAt(tokens, at) !== 'the' ? readPlace(tokens, at) : null
  const following = tokens[place?.next ?? at]
  const isLast = following === undefined || following.kind === 'sign' || afterPlace.has(following.word)
  return place !== null && isLast ? place : null
}

const afterPlace: ReadonlySet<string> = new Set(
  'every each on and daily weekly until starting from except'.split(' '),
)

/** The longest name of a place, of at most four words. */
function readPlace(tokens: readonly Token[], at: number): Found<StatedZone> | null {
  const begin = wordAt(tokens, at) === 'the' ? at + 1 : at
  if (!places().firstWords.has(wordAt(tokens, begin))) return null
  let longest: Found<StatedZone> | null = null
  let name = ''
  for (let next = begin; next < begin + 4; next += 1) {
    const word = wordAt(tokens, next)
    if (word === '') break
    name = next === begin ? word : `${name} ${word}`
    const zone = places().zones.get(name)
    if (zone !== undefined) longest = { meaning: { zone }, next: next + 1 }
  }
  return longest
}

const readAbbreviation: Rule<StatedZone> = (tokens, at) => {
  const named =
    zoneAbbreviations.get(wordAt(tokens, at)) ??
    (wordAt(tokens, at) === 'z' && isGlued(tokens, at) ? utc : undefined)
  if (named === undefined) return null
  const offset = named.zone === 'UTC' ? readOffset(tokens, at + 1) : null
  if (offset !== null) return offset
  const next = wordAt(tokens, at + 1) === 'time' ? at + 2 : at + 1
  return { meaning: { ...named }, next }
}

const utc: StatedZone = { zone: 'UTC', offsetMinutes: 0 }

/** "+2", "+02:00", "-0530" */
const readOffset: Rule<StatedZone> = (tokens, at) => {
  const sign = signAt(tokens, at)
  const hours = digitsAt(tokens, at + 1)
  if ((sign !== '+' && sign !== '-') || hours === null || !isGlued(tokens, at + 1)) return null
  const isBare = tokens[at - 1]?.kind !== 'word'
  const minutes = signAt(tokens, at + 2) === ':' && isGlued(tokens, at + 2) ? digitsAt(tokens, at + 3) : null
  if (isBare && hours.length !== 4 && minutes === null) return null
  // "10:00-11:00" is a stretch of the day
  if (isBare && sign === '-' && signAt(tokens, at - 4) !== ':') return null
  const value =
    hours.length === 4 ? Math.floor(hours.value / 100) * 60 + (hours.value % 100) : hours.value * 60
  const offset = (sign === '-' ? -1 : 1) * (value + (minutes?.value ?? 0))
  if (Math.abs(offset) > 14 * 60 || (hours.length > 2 && hours.length !== 4)) return null
  const zone = zoneOfOffset(offset) ?? 'UTC'
  return { meaning: { zone, offsetMinutes: offset }, next: minutes === null ? at + 2 : at + 4 }
}

/** Zones of offsets with a part of an hour whose clocks have not changed since 2010. */
const brokenOffsets: ReadonlyMap<number, string> = new Map([
  [270, 'Asia/Kabul'],
  [330, 'Asia/Kolkata'],
  [345, 'Asia/Kathmandu'],
  [390, 'Asia/Yangon'],
  [525, 'Australia/Eucla'],
  [570, 'Australia/Darwin'],
  [-570, 'Pacific/Marquesas'],
])

/** The zone that keeps an offset all year, or null. Those of whole hours have their sign turned round. */
export function zoneOfOffset(minutes: number): string | null {
  if (minutes === 0) return 'UTC'
  const broken = brokenOffsets.get(minutes)
  if (broken !== undefined) return broken
  if (minutes % 60 !== 0 || minutes < -12 * 60 || minutes > 14 * 60) return null
  return `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes / 60)}`
}

interface Places {
  zones: ReadonlyMap<string, string>
  firstWords: ReadonlySet<string>
}

let knownPlaces: Places | undefined

/** Every zone is named after a city: made once, when the first name of a place is looked for. */
function places(): Places {
  if (knownPlaces !== undefined) return knownPlaces
  const cities = Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.includes('/'))
    .map((zone) => [(zone.split('/').at(-1) ?? '').toLowerCase().replaceAll('_', ' '), zone] as const)
    .filter(([city]) => !noCities.has(city))
  const zones = new Map([...cities, ...zonePlaces])
  knownPlaces = { zones, firstWords: new Set([...zones.keys()].map((name) => name.split(' ')[0] ?? '')) }
  return knownPlaces
}
