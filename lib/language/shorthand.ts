import type { Token } from './token.ts'
import { dayParts, units } from './vocabulary.ts'

const meant: ReadonlyMap<string, string> = new Map([
  ['n', 'and'],
  ['u', 'you'],
  ['ur', 'your'],
  ['abt', 'about'],
  ['b4', 'before'],
  ['w', 'with'],
  ['remnd', 'remind'],
  ['remid', 'remind'],
  ['rmd', 'remind'],
])

/** Whether what stands in the instruction is the word that is meant. */
export const isShorthand = ({ kind, text }: Token): boolean =>
  kind === 'word' && (meant.has(text) || /^[24]$/.test(text))

/** Words as somebody types them on a phone: "remind me 2 call mum n dad" says "to" and "and". */
export const spelledOut = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const word = wordAt(tokens, at)
    if (word === null) return token
    const { kind: _kind, value: _value, ...others } = token
    return { ...others, kind: 'word', word }
  })

function wordAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (token?.kind === 'number' && /^[24]$/.test(token.text)) return smallWord(tokens, at)
  if (token?.kind !== 'word' || token.word !== token.text) return null
  // "M/W/F"
  if (token.text === 'w' && tokens[at - 1]?.text === '/') return null
  return tokens[at + 1]?.kind === 'word' || token.text !== 'n' ? (meant.get(token.text) ?? null) : null
}

/** "remind me 2 return the books" and "4 me", not "remind me 2 hours before". */
function smallWord(tokens: readonly Token[], at: number): string | null {
  const next = tokens[at + 1]
  if (next?.kind !== 'word' || !next.spaced) return null
  if (tokens[at]?.text === '4') return /^(me|us)$/.test(next.word) ? 'for' : null
  const isAsked =
    /^(me|us)$/.test(tokens[at - 1]?.word ?? '') &&
    /^(remind|nudge|need|want|ask)$/.test(tokens[at - 2]?.word ?? '')
  const afterTime = /^(am|pm|day|today|tomorrow|night)$/.test(tokens[at - 1]?.word ?? '')
  return (isAsked && !isCounted(next)) || (afterTime && deeds.test(next.word)) ? 'to' : null
}

const deeds =
  /^(do|go|get|be|buy|call|pay|take|make|pick|feed|check|send|text|study|clean|walk|water|wash|charge|meet|see|bring|read|write|print|put|turn|lock|close|open|leave|pack|ring|email|remind|start|stop|order|book)$/

const isCounted = ({ word }: Token): boolean =>
  units.has(word) || dayParts.has(word) || /^(times?|things?|of|or|and|more|am|pm|x)$/.test(word)
