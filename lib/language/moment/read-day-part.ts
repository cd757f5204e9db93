import type { Rule } from '../token.ts'
import { skipWord, wordAt } from './token-at.ts'
import type { DayPart, TimeOfDay } from './types.ts'

/** "in the early morning", "at night", "of the evening": with the words that lead to it, where they are there. */
export const readDayPart: Rule<DayPart> = (tokens, at) => {
  const lead = skipWord(tokens, at, leads)
  const article = skipWord(tokens, lead, articles)
  const shade = wordAt(tokens, article)
  const named = shades.has(shade) ? article + 1 : article
  const part = parts.get(wordAt(tokens, named))
  if (part === undefined) return null
  return { meaning: part === 'morning' && shade === 'early' ? 'early-morning' : part, next: named + 1 }
}

/** "in the morning", "at night", "during the day": words that no part of the day needs, so a time must be meant. */
export const readLedDayPart: Rule<DayPart> = (tokens, at) => {
  const lead = wordAt(tokens, at)
  if (!leads.has(lead)) return null
  const found = readDayPart(tokens, at)
  if (found === null) return null
  const hasArticle = articles.has(wordAt(tokens, at + 1))
  if (hasArticle || lead === 'at') return found
  return null
}

const leads: ReadonlySet<string> = new Set(['in', 'at', 'during', 'of', 'by'])
const articles: ReadonlySet<string> = new Set(['the', 'a'])
const shades: ReadonlySet<string> = new Set(['early', 'late', 'mid'])

const parts: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'morning'],
  ['dawn', 'early-morning'],
  ['daybreak', 'early-morning'],
  ['sunrise', 'early-morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['eve', 'evening'],
  ['dusk', 'evening'],
  ['sunset', 'evening'],
  ['sundown', 'evening'],
  ['night', 'night'],
  ['nighttime', 'night'],
  ['bedtime', 'night'],
])

/** 00:00 to 23:59 in which hour a part of the day is taken to be, where nothing else was said. */
const assumedHours: Readonly<Record<DayPart, number>> = {
  'early-morning': 7,
  morning: 9,
  noon: 12,
  lunch: 12,
  afternoon: 15,
  evening: 18,
  night: 21,
  midnight: 0,
  'end-of-day': 23,
  'end-of-work': 17,
}

export function assumedTime(part: DayPart): TimeOfDay {
  const last = part === 'end-of-day' ? 59 : 0
  const certainty = part === 'noon' || part === 'midnight' ? 'exact' : 'part'
  return { hour: assumedHours[part], minute: last, second: last, certainty, part }
}

/** Which half of the day an hour belongs to, decided by a part of the day: 7 "in the evening" is 19:00. */
export function inDayPart(time: TimeOfDay, part: DayPart): TimeOfDay {
  const { minute, second } = time
  if (time.certainty === 'part') return { ...assumedTime(part), part }
  if (time.certainty === 'exact') return { ...time, part }
  return { hour: hourInPart(time.hour % 12, part), minute, second, certainty: 'exact', part }
}

/** `hour` on a dial: 0 stands for twelve. */
function hourInPart(hour: number, part: DayPart): number {
  if (part === 'morning' || part === 'early-morning') return hour
  if (part === 'night' || part === 'midnight') return hour <= 4 ? hour : hour + 12
  if (part === 'evening') return hour === 0 ? 0 : hour + 12
  return hour + 12
}
