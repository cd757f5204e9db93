import { openers } from '../phrase/book.ts'
import type { Clip } from '../phrase/clip.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, textOf } from '../phrase/sentence.ts'
import type { Model } from '../schema.ts'
import { company, families, lanes } from './vocabulary.ts'

const means = phrase(
  '(and|but)? (please)? ((run|do) (it|this|that))? (with|using|use|on|in|via|through|by|to) (the|a|an|my|your|our)?',
  '(and|but)? (please)? use|prefer|take (the|a|an|my|your|our)?',
)
const noun = phrase('- in? (model|lane|llm|ai|agent|one)', 'in model|agent', 'model|lane|llm|ai|agent|models')
const bareLane = phrase(
  '(on|in|with|use|using) (local|standard|deep)',
  '(run|do) (it|this|that) locally',
  'locally',
)

const mayBegin = openers(means, bareLane, { first: new Set(lanes.keys()) })

/** Which model does the work: "with the local model", "use the deep lane", "with claude opus 4". */
export function readModel(sentence: Sentence): Clip<Model> | null {
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    if (!mayBegin(sentence.tokens[at])) continue
    const found = readLane(sentence, at) ?? readNamed(sentence, at)
    if (found !== null) return found
  }
  return null
}

function readLane(sentence: Sentence, at: number): Clip<Model> | null {
  const { tokens, clauseEnds } = sentence
  const start = means(tokens, at) ?? at
  const lane = lanes.get(tokens[start]?.word ?? '')
  if (lane !== undefined) {
    const end = noun(tokens, start + 1)
    const isLane = end !== null && (start > at || tokens[end - 1]?.word === 'lane')
    if (isLane && !/^(write|train|build|check|test)$/.test(tokens[at]?.word ?? '')) {
      return { value: { kind: 'lane', lane }, from: at, to: end }
    }
  }
  const bare = bareLane(tokens, at)
  const said = bare === null ? undefined : tokens[bare - 1]?.word
  if (bare === null || said === undefined || bare < (clauseEnds[at] ?? bare)) return null
  return {
    value: { kind: 'lane', lane: said === 'locally' ? 'local' : (lanes.get(said) ?? 'standard') },
    from: at,
    to: bare,
  }
}

function readNamed(sentence: Sentence, at: number): Clip<Model> | null {
  const { tokens } = sentence
  const start = means(tokens, at)
  if (start === null || !families.has(tokens[start]?.word ?? '')) return null
  if (company.has(tokens[at - 1]?.word ?? '')) return null
  const to = endOfName(sentence, start)
  const name = textOf(sentence, start, to)
  const end = noun(tokens, to) ?? to
  return { value: { kind: 'named', name }, from: at, to: end }
}

const suffixes: ReadonlySet<string> = new Set(
  'opus sonnet haiku pro mini flash turbo nano max large small medium instant instruct ultra lite preview coder'.split(
    ' ',
  ),
)

/** "claude opus 4.1", "gpt-5", "qwen3:8b": what is glued on, then numbers and sizes. */
function endOfName({ tokens }: Sentence, start: number): number {
  const last = Math.min(tokens.length, start + 8)
  let at = start + 1
  while (at < last) {
    const token = tokens[at]
    if (token === undefined) break
    const isGlued = !token.spaced && /^([-:/.]|[\w]+)$/.test(token.text)
    const ends = /^[.:]$/.test(token.text) && tokens[at + 1]?.spaced !== false
    const isVersion =
      token.kind === 'number' && !/^(am|pm|:|oclock|times|runs)$/.test(tokens[at + 1]?.text ?? '')
    if (ends || !(isGlued || isVersion || suffixes.has(token.text))) break
    at += 1
  }
  return at
}
