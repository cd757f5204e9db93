import { mostNumbers, numbersInARow } from '../number-run.ts'
import type { Setting } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { rulesAt } from './clause-rules.ts'
import type { Clause, Meaning } from './types.ts'

/** No request has more. */
const mostClauses = 64

/** All clauses of time in a text, in their order: at each place the first rule that fits. */
export function readClauses(tokens: readonly Token[], setting: Setting): Clause[] {
  const clauses: Clause[] = []
  let at = 0
  let numbers = 0
  while (at < tokens.length && clauses.length < mostClauses) {
    const token = tokens[at]
    if (token !== undefined) numbers = numbersInARow(numbers, token)
    const found = numbers > mostNumbers ? null : readClause(tokens, at, { setting, previous: clauses.at(-1) })
    if (found === null || found.next <= at) {
      at += 1
      continue
    }
    clauses.push({ ...found.meaning, start: at, next: found.next })
    at = found.next
    numbers = 0
  }
  return clauses
}

interface Around {
  setting: Setting
  previous: Clause | undefined
}

function readClause(
  tokens: readonly Token[],
  at: number,
  { setting, previous }: Around,
): Found<Meaning> | null {
  const token = tokens[at]
  const following = tokens[at + 1]
  if (token === undefined || (token.kind === 'word' && token.word === following?.word)) return null
  const after = previous !== undefined && isNear(tokens, previous.next, at) ? previous : undefined
  const place = { tokens, at, setting, after, follows: after !== undefined }
  for (const rule of rulesAt(token)) {
    const found = rule(place)
    if (found !== null) return found
  }
  return null
}

/** Right after, but for a comma or "and". */
function isNear(tokens: readonly Token[], end: number, at: number): boolean {
  if (end === at) return true
  const skipped = tokens.slice(end, Math.min(at, end + 3))
  return at - end <= 2 && skipped.every((token) => /^(,|and|n|&|\+|at|on|-|\()$/.test(token.text))
}
