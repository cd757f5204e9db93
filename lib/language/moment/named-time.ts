import type { Rule } from '../token.ts'
import { pluralWeekdayNumbers, weekdayNumbers } from '../vocabulary.ts'
import { assumedTime } from './read-day-part.ts'
import { digitsAt, skipWord, wordAt } from './token-at.ts'
import type { DayPart, TimeOfDay } from './types.ts'

const namedParts: ReadonlyMap<string, DayPart> = new Map([
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['noontime', 'noon'],
  ['midnight', 'midnight'],
  ['lunchtime', 'lunch'],
  ['dinnertime', 'evening'],
  ['bedtime', 'night'],
  ['daybreak', 'early-morning'],
  ['eod', 'end-of-day'],
  ['cob', 'end-of-work'],
  ['eob', 'end-of-work'],
])

/** noon, "12 midnight", "end of the day", "close of business" */
export const readNamedTime: Rule<TimeOfDay> = (tokens, at) => {
  const twelve =
    digitsAt(tokens, at)?.value === 12 || /^(twelve|high)$/.test(wordAt(tokens, at)) ? at + 1 : at
  const part = namedParts.get(wordAt(tokens, twelve))
  if (part !== undefined && (twelve === at || part === 'noon' || part === 'midnight')) {
    return { meaning: assumedTime(part), next: twelve + 1 }
  }
  return readEndOfDay(tokens, at) ?? readFirstThing(tokens, at) ?? readBesideMeal(tokens, at)
}

/** "first thing tomorrow", "last thing at night": not "the first thing to do" */
const readFirstThing: Rule<TimeOfDay> = (tokens, at) => {
  const word = wordAt(tokens, at)
  if ((word !== 'first' && word !== 'last') || wordAt(tokens, at + 1) !== 'thing') return null
  const follower = tokens[at + 2]
  const isLed = beforeThing.has(wordAt(tokens, at - 1))
  const ends = follower === undefined || follower.kind === 'sign' || afterThing.has(follower.word) || isLed
  if (!ends || wordAt(tokens, at - 1) === 'the') return null
  return { meaning: assumedTime(word === 'first' ? 'morning' : 'night'), next: at + 2 }
}

const beforeThing: ReadonlySet<string> = new Set([
  ...weekdayNumbers.keys(),
  ...pluralWeekdayNumbers.keys(),
  ...'day weekday weekdays tomorrow today'.split(' '),
])
const afterThing: ReadonlySet<string> = new Set([
  ...weekdayNumbers.keys(),
  ...'on in at every each tomorrow today tonight this next'.split(' '),
])

const readEndOfDay: Rule<TimeOfDay> = (tokens, at) => {
  const begin = skipWord(tokens, at, articles)
  if (!/^(end|close)$/.test(wordAt(tokens, begin)) || wordAt(tokens, begin + 1) !== 'of') return null
  const next = skipWord(tokens, begin + 2, endings)
  const word = wordAt(tokens, next)
  if (word === 'day') return { meaning: assumedTime('end-of-day'), next: next + 1 }
  if (word === 'business' || word === 'work' || word === 'play') {
    const day = wordAt(tokens, next + 1) === 'day' ? next + 2 : next + 1
    return { meaning: assumedTime('end-of-work'), next: day }
  }
  return null
}

const articles: ReadonlySet<string> = new Set(['the'])
const endings: ReadonlySet<string> = new Set(['the', 'each', 'every'])

const meals: ReadonlyMap<string, DayPart> = new Map([
  ['breakfast', 'early-morning'],
  ['lunch', 'lunch'],
  ['dinner', 'evening'],
])

const besideMeals: ReadonlyMap<string, number> = new Map([
  ['before breakfast', 6],
  ['before work', 8],
  ['after breakfast', 9],
  ['before lunch', 11],
  ['after lunch', 13],
  ['before dinner', 17],
  ['after work', 18],
  ['after dinner', 20],
  ['before bed', 22],
  ['before bedtime', 22],
])

/** "after lunch", "before bed" */
const readBesideMeal: Rule<TimeOfDay> = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word !== 'before' && word !== 'after') return null
  const hour = besideMeals.get(`${word} ${wordAt(tokens, at + 1)}`)
  if (hour === undefined || afterMeal.has(wordAt(tokens, at + 2))) return null
  return { meaning: { hour, minute: 0, second: 0, certainty: 'part' }, next: at + 2 }
}

/** "before work begins", "after lunch orders" */
const afterMeal: ReadonlySet<string> = new Set(
  'order orders is starts begins ends break menu hours party drinks'.split(' '),
)

export const readMeal: Rule<TimeOfDay> = (tokens, at) => {
  const part = meals.get(wordAt(tokens, at))
  if (part === undefined) return null
  return { meaning: assumedTime(part), next: wordAt(tokens, at + 1) === 'time' ? at + 2 : at + 1 }
}
