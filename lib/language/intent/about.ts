import { phrase } from '../phrase/phrase.ts'
import { isStop, type Sentence } from '../phrase/sentence.ts'
import type { Piece, Which } from '../schema.ts'
import { automationNouns, outputNouns } from './vocabulary.ts'
import { readWhich } from './which.ts'

const determiner = phrase('the|my|our|your|this|that')
const nameEnds =
  /^(not|never|fail|failed|fails|run|ran|runs|stop|stopped|stops|fire|fired|fires|cost|costs|last|next|yesterday|today|tonight|tomorrow|on|at|in|for|from|since|this|these|twice|again|so|late|early|send|sent|post|posted|say|said|skip|skipped|miss|missed|find|found|do|does|did|happen|happened|finish|finished|go|went|paused|started|start|tell|told|didn't|doesn't|hasn't|wasn't|isn't|is|was|has|had|and|when|if|still|already|ever|even|yet|always|actually|currently|come|came|get|got|arrive|arrived|every|each|daily)$/
/** No name that somebody says is longer. */
const longestName = 6
const furthest = 12

/** Which automation a question is about: "why did the status check not run at 3?". Null where none is named. */
export function readAbout(sentence: Sentence, at: number): Piece<Which> | null {
  const { tokens } = sentence
  const last = Math.min(tokens.length, at + furthest)
  for (let start = at; start < last; start += 1) {
    if (tokens[start]?.kind === 'quotation') return readWhich(sentence, start, start + 1)
    const name = determiner(tokens, start)
    if (name === null) continue
    const end = endOfName(sentence, name)
    if (isOurs(sentence, name, end)) return readWhich(sentence, start, end)
  }
  return null
}

function endOfName({ tokens }: Sentence, from: number): number {
  const last = Math.min(tokens.length, from + longestName)
  let end = from
  while (end < last && !isStop(tokens, end) && !nameEnds.test(tokens[end]?.word ?? '')) end += 1
  return end
}

const isOurs = ({ tokens }: Sentence, from: number, end: number): boolean =>
  tokens
    .slice(from, end)
    .some(({ kind, word }) => kind === 'quotation' || automationNouns.has(word) || outputNouns.has(word))
