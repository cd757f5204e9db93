import type { Span } from '../schema.ts'
import type { What } from './read-what.ts'

interface Background {
  text: string
  background: readonly Span[]
}

/** The sentences that only tell something stand after the command, so that nothing that was typed is lost. */
export function withBackground(what: What | null, { text, background }: Background): What | null {
  if (background.length === 0) return what
  const told = background.map(({ start, end }) => withoutJoint(text.slice(start, end))).join(' ')
  const spans = [...(what?.spans ?? []), ...background].toSorted((a, b) => a.start - b.start)
  if (what === null) return { text: told, spans }
  if (/^(remind|nudge) me$/i.test(what.text))
    return { text: `${what.text} ${forgotten(told) ?? `that ${inside(told)}`}`, spans }
  const end = /[.!?]$/.test(what.text) ? '' : '.'
  return { text: `${what.text}${end} ${told.slice(0, 1).toUpperCase()}${told.slice(1)}`, spans }
}

/** "We meet at 10, so" */
const withoutJoint = (words: string): string =>
  words.replace(/[\s,;]+(so|and|but)$/i, '').replace(/[\s,;]+$/, '')

const inside = (told: string): string =>
  /^I\b/.test(told) ? told : told.slice(0, 1).toLowerCase() + told.slice(1)

const often = '(?:always|often|usually|sometimes|constantly|never|keep|tend to|just)'
const forgets = new RegExp(
  `^(?:i|we) (?:${often} )?(?:forget|forgetting|remember|miss|missing|need|have|must|should)(?:ing)? (to )?(.+?)[.,;!]?$`,
  'i',
)

/** "I always forget the bins": what to be reminded of. */
function forgotten(told: string): string | null {
  const [, to, matter] = forgets.exec(told) ?? []
  return matter === undefined ? null : `${to === undefined ? 'of ' : 'to '}${matter}`
}
