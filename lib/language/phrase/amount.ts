import { readNumber, readQuantity } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { unitMs, units } from '../vocabulary.ts'

const signs: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['€', '€'],
  ['£', '£'],
  ['¥', '¥'],
])
interface Currency {
  sign: string
  /** Of its main unit: a cent is a hundredth. */
  share: number
}

const currencyWords: readonly [string, Currency][] = [
  ['dollar dollars usd buck bucks', { sign: '$', share: 1 }],
  ['cent cents ct cts', { sign: '$', share: 0.01 }],
  ['euro euros eur', { sign: '€', share: 1 }],
  ['pound pounds gbp', { sign: '£', share: 1 }],
]
const currencies: ReadonlyMap<string, Currency> = new Map(
  currencyWords.flatMap(([words, currency]) => words.split(' ').map((word) => [word, currency] as const)),
)

export interface Money {
  sign: string
  amount: number
}

/** "$0.50", "50 cents", "€ 20", "two dollars", "USD 5", "half a dollar". */
export const readMoney: Rule<Money> = (tokens, at) => {
  const first = tokens[at]
  if (first === undefined) return null
  const sign =
    signs.get(first.text) ??
    (currencies.get(first.word)?.share === 1 ? currencies.get(first.word)?.sign : undefined)
  if (sign !== undefined) {
    const number = readNumber(tokens, at + 1)
    return number === null
      ? null
      : { meaning: { sign, amount: number.meaning }, next: afterMagnitude(tokens, number.next) }
  }
  const quantity = readQuantity(tokens, at)
  const after = quantity === null ? undefined : tokens[quantity.next]
  if (quantity === null || after === undefined) return null
  const trailing = signs.get(after.text)
  if (trailing !== undefined)
    return { meaning: { sign: trailing, amount: quantity.meaning }, next: quantity.next + 1 }
  const currency = currencies.get(after.word)
  if (currency === undefined) return null
  return {
    meaning: { sign: currency.sign, amount: quantity.meaning * currency.share },
    next: quantity.next + 1,
  }
}

/** The "USD" of "$5 USD" says nothing more. */
function afterMagnitude(tokens: readonly Token[], at: number): number {
  return currencies.has(tokens[at]?.word ?? '') ? at + 1 : at
}

const longUnitMs: Readonly<Record<string, number>> = {
  ...unitMs,
  month: 2_592_000_000,
  quarter: 7_776_000_000,
  year: 31_536_000_000,
}

/** How long, in milliseconds: "10 minutes", "an hour", "2 and a half days", "half an hour". */
export const readLength: Rule<number> = (tokens, at) => {
  const quantity = readQuantity(tokens, at)
  if (quantity === null) return null
  const hyphen = tokens[quantity.next]?.text === '-' ? quantity.next + 1 : quantity.next
  const unit = units.get(tokens[hyphen]?.word ?? '')
  const ms = unit === undefined ? undefined : longUnitMs[unit]
  if (ms === undefined) return null
  const half = andHalf(tokens, hyphen + 1)
  return {
    meaning: Math.round((quantity.meaning + (half === null ? 0 : 0.5)) * ms),
    next: half ?? hyphen + 1,
  }
}

/** Of "an hour and a half". */
const andHalf = (tokens: readonly Token[], at: number): number | null =>
  tokens[at]?.word === 'and' && tokens[at + 1]?.word === 'a' && tokens[at + 2]?.word === 'half'
    ? at + 3
    : null

const unitWords: ReadonlySet<string> = new Set(
  (
    'percent percentage degrees degree celsius fahrenheit c f gb mb kb tb gib mib ms milliseconds second seconds s ' +
    'minute minutes min hour hours days day points point items units requests messages emails tickets orders users ' +
    'errors times people km kg mph rpm kwh kw w v db bpm hz mm cm m'
  ).split(' '),
)

export interface Amount {
  value: number
  unit?: string
}

/** A measured value: "80 %", "$20", "5 GB", "30°C", "10k", "200". */
export const readAmount: Rule<Amount> = (tokens, at) => {
  const money = readMoney(tokens, at)
  if (money !== null)
    return { meaning: { value: money.meaning.amount, unit: money.meaning.sign }, next: money.next }
  const negative = tokens[at]?.text === '-' || tokens[at]?.word === 'minus'
  const number = readNumber(tokens, negative ? at + 1 : at)
  if (number === null) return null
  const scaled = readScale(tokens, number)
  const value = negative ? -scaled.meaning : scaled.meaning
  const unit = readUnit(tokens, scaled.next)
  return unit === null
    ? { meaning: { value }, next: scaled.next }
    : { meaning: { value, unit: unit.meaning }, next: unit.next }
}

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['mio', 1_000_000],
  ['billion', 1_000_000_000],
])

function readScale(tokens: readonly Token[], number: Found<number>): Found<number> {
  const scale = scales.get(tokens[number.next]?.word ?? '')
  return scale === undefined ? number : { meaning: number.meaning * scale, next: number.next + 1 }
}

function readUnit(tokens: readonly Token[], at: number): Found<string> | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.text === '%' || token.word === 'percent') return { meaning: '%', next: at + 1 }
  if (token.text === '°') {
    const scale = tokens[at + 1]
    const named = scale !== undefined && !scale.spaced && /^[cf]$/.test(scale.word)
    return { meaning: named ? `°${scale.text.toUpperCase()}` : '°', next: named ? at + 2 : at + 1 }
  }
  if (token.kind !== 'word' || !unitWords.has(token.word)) return null
  return { meaning: token.text, next: at + 1 }
}
