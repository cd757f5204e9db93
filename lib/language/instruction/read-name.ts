import { markLists } from '../list-marks.ts'
import { phrase } from '../phrase/phrase.ts'
import { isStop, readSentence, textOf } from '../phrase/sentence.ts'
import type { Token } from '../token.ts'
import { tokenize } from '../tokenize.ts'
import { capitalised } from './read-what.ts'

const longest = 40
const askers = phrase(
  '(remind|tell|notify|alert|ping|warn|nudge|brief|update|inform) (me|us) (to|of|about|on|that|for|if|when|whenever|(in case)|(every time)|(each time)|(as soon as))? (the|my|our|a|an)?',
  '(send|give|show|get|bring|write|mail|email|read) (me|us) (the|my|our|a|an)?',
  'let (me|us) know (if|when|whenever|about|(every time)|(each time)|(as soon as))? (the|my|our|a|an)?',
  '(set|create|make|add) (a|an|the|my)? (new)?',
)
const small: ReadonlySet<string> = new Set(
  'the a an and or of for to in on at with from by my our if when that is are it about as into more less than least most over under'.split(
    ' ',
  ),
)

/** A short name for a list: the first clause of the instruction, without who is to be told. */
export function readName(what: string): string {
  const tokens = markLists(what, tokenize(what.slice(0, 400))).filter(({ start, end }) => end > start)
  const sentence = readSentence(what, tokens)
  const start = tokens[0]?.text === '•' ? 1 : 0
  const asked = askers(tokens, start)
  const from = asked !== null && asked < tokens.length ? asked : start
  const to = endOfClause(tokens, from)
  const name = shortened(textOf(sentence, from, to))
  if (name === '') return shortened(what)
  return capitalised(name, tokens[from])
}

function endOfClause(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length) {
    const word = tokens[at]?.word ?? ''
    const isBreak =
      isStop(tokens, at) ||
      word === 'then' ||
      word === 'but' ||
      (word === 'and' && at - from >= 2 && startsCommand(tokens[at + 1]))
    if (isBreak && at > from) return at
    at += 1
  }
  return at
}

const startsCommand = (token: Token | undefined): boolean =>
  /^(tell|send|post|let|report|write|notify|alert|share|add|save|email|mail|message|then|make|check|if|give|create|update|ping|put|summari[sz]e|list|flag|e)$/.test(
    token?.word ?? '',
  )

/** Cut at a word, never after one that leads on. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const name: string[] = []
  let length = 0
  for (const word of words) {
    if (length + word.length > longest && name.length > 0) break
    name.push(word)
    length += word.length + 1
  }
  const isCut = name.length < words.length
  while (isCut && name.length > 1 && small.has(name.at(-1)?.toLowerCase() ?? '')) name.pop()
  const whole = name.join(' ').replace(/[\s.,;:!?-]+$/, '')
  return whole.length <= 60
    ? whole
    : `${Array.from(whole)
        .slice(0, longest - 1)
        .join('')}…`
}
