import { parse } from '#lib/language/parse.ts'
import type { Setting } from '#lib/language/schema.ts'
import { atMost, type Figure, figure } from '../figure.ts'
import { medianMs, onceMs, quantile } from './stopwatch.ts'

const setting: Setting = { now: new Date('2026-11-20T08:30:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }
const longest = 10_000
const fill = (text: string) => text.repeat(Math.ceil(longest / text.length)).slice(0, longest)

/** Texts that a grammar is slow on when it looks too far ahead, or begins anew at each word. */
const nasty: Readonly<Record<string, string>> = {
  words: fill('please check the status page of the shop and tell me what you found there '),
  digits: fill('9 10 11 12 '),
  'one number': fill('1234567890'),
  'one word': fill('everyday'),
  every: fill('every '),
  'every day at': fill('every day at 9 and '),
  commas: fill(','),
  'hours in a list': fill('9, 10, 11 and '),
  dates: fill('on 5 January 2027 at 10:30, '),
  'weekdays and ranges': fill('mon-fri from 9 to 5 except '),
  brackets: fill('("[{'),
  quotations: fill('"'),
  colons: fill('10:'),
  'number words': fill('twenty two hundred and one '),
  apostrophes: fill("it's o'clock "),
  addresses: fill('https://example.com/every/day/at/9 '),
  emoji: fill('⏰ every 👩‍💻 '),
  whitespace: fill(' \n\t'),
  'misspelt words': fill('evry mornign tomorow wensday '),
}

/** How long a sentence takes to read, and a whole page of the worst. */
export function sentenceSpeed(phrases: readonly string[]): Figure[] {
  const rounds = 5
  for (const phrase of phrases) parse(phrase, setting)
  const each = Array.from({ length: rounds }, () =>
    phrases.map((phrase) => onceMs(() => parse(phrase, setting))),
  ).flat()
  const long = Object.entries(nasty).map(([shape, text]) => ({
    shape,
    ms: medianMs(() => parse(text, setting), 3),
  }))
  const worst = long.toSorted((a, b) => b.ms - a.ms)[0] ?? { shape: 'none', ms: 0 }
  return [
    figure('parse, p50', { figure: `${quantile(each, 0.5).toFixed(2)} ms` }),
    atMost('parse, p99', quantile(each, 0.99), { bar: 5, unit: 'ms' }),
    {
      ...atMost(`10,000 characters, the slowest of ${long.length}: ${worst.shape}`, worst.ms, {
        bar: 20,
        unit: 'ms',
      }),
      failures: long.filter(({ ms }) => ms > 20).map(({ shape, ms }) => `${shape}: ${ms.toFixed(1)} ms`),
    },
  ]
}
