import { remembered } from '../remembered-rule.ts'
import type { Found, Rule, Token } from '../token.ts'
import type { Day, Moment } from './types.ts'

/** What one rule saw of a moment. `weak`: words that only sometimes speak of time, such as "March", "sun" or "2/15". */
export interface Seen extends Partial<Moment> {
  weak?: boolean
}

/** Which comes first in 10/11: it depends on the country. */
export interface DateOrder {
  monthFirst: boolean
}

export type SeenRule = Rule<Seen>

export type OrderedRule = (tokens: readonly Token[], at: number, order: DateOrder) => Found<Seen> | null

/** A rule that keeps its answers, for either order of dates. */
export function rememberedInOrder(rule: OrderedRule): OrderedRule {
  const monthFirst = remembered((tokens, at) => rule(tokens, at, { monthFirst: true }))
  const dayFirst = remembered((tokens, at) => rule(tokens, at, { monthFirst: false }))
  return (tokens, at, order) => (order.monthFirst ? monthFirst : dayFirst)(tokens, at)
}

export function seenDay(day: Day, next: number, weak = false): Found<Seen> {
  return { meaning: weak ? { day, weak } : { day }, next }
}

const monthFirstRegions: ReadonlySet<string> = new Set([
  'us',
  'ph',
  'cn',
  'tw',
  'jp',
  'kr',
  'hu',
  'lt',
  'mn',
  'pr',
  'gu',
])
const monthFirstLanguages: ReadonlySet<string> = new Set(['en', 'zh', 'ja', 'ko', 'hu', 'lt', 'mn', 'fil'])

const orders = new Map<string, DateOrder>()

export function dateOrder(locale: string): DateOrder {
  const known = orders.get(locale)
  if (known !== undefined) return known
  const order = { monthFirst: isMonthFirst(locale) }
  // a browser has one locale, a server a few
  if (orders.size < 100) orders.set(locale, order)
  return order
}

function isMonthFirst(locale: string): boolean {
  const parts = locale.toLowerCase().split(/[-_]/)
  const region = parts.slice(1).find((part) => /^[a-z]{2}$/.test(part))
  return region === undefined ? monthFirstLanguages.has(parts[0] ?? '') : monthFirstRegions.has(region)
}
