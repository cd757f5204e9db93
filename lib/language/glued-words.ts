import type { Token } from './token.ts'
import { dayParts, monthNumbers, pluralWeekdayNumbers, units, weekdayNumbers } from './vocabulary.ts'

/** Words that people write together with what they lead to: "every10min", "nextmonday", "9amdaily". */
const leads: readonly string[] = ['every', 'each', 'next', 'until', 'from', 'at', 'on']
const afterDigits: readonly string[] = ['am', 'pm', 'st', 'nd', 'rd', 'th']

const allLeads: ReadonlySet<string> = new Set([...leads, ...afterDigits])

const followers: ReadonlySet<string> = new Set(
  [
    ...weekdayNumbers.keys(),
    ...pluralWeekdayNumbers.keys(),
    ...monthNumbers.keys(),
    ...units.keys(),
    ...dayParts.keys(),
    ...'weekday weekdays weekend weekends every each daily today tomorrow tonight other'.split(' '),
  ].filter((word) => word.length > 3),
)

/** Another word follows it with no space between. */
export function isGluedLead(token: Token, following: string): boolean {
  return token.kind === 'word' && allLeads.has(token.text) && /[\p{L}\p{N}]/u.test(following)
}

/** How many letters of a word without spaces are a lead; 0 where it is one word. */
export function gluedLead(
  name: string,
  { afterNumber, digitsFollow }: { afterNumber: boolean; digitsFollow: boolean },
): number {
  if (name.length < 4) return 0
  if (
    digitsFollow &&
    !afterNumber &&
    (name === 'every' || name === 'each' || name === 'from' || name === 'until')
  )
    return name.length
  if (name === 'everyday') return 0
  const lead = (afterNumber ? afterDigits : leads).find((word) => name.startsWith(word))
  if (lead === undefined || name.length === lead.length) return 0
  const rest = name.slice(lead.length)
  const isUnit = rest === 'min' || rest === 'day'
  return followers.has(rest) || (isUnit && lead.length > 3) ? lead.length : 0
}
