import type { Found, Rule, Token } from './token.ts'

/** A rule that keeps its answers for as long as the text is there: several others ask it about the same place. */
export function remembered<Meaning>(rule: Rule<Meaning>): Rule<Meaning> {
  const texts = new WeakMap<readonly Token[], (Found<Meaning> | null)[]>()
  return (tokens, at) => {
    let answers = texts.get(tokens)
    if (answers === undefined) {
      answers = []
      texts.set(tokens, answers)
    }
    const known = answers[at]
    if (known !== undefined) return known
    const found = rule(tokens, at)
    answers[at] = found
    return found
  }
}
