import type { Token } from '../token.ts'

/** "the first page" is no day, "all days are equal" no rhythm: after them stands no noun, and no verb that is not asked for. */
export function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind === 'sign' || token.kind === 'number') return true
  return token.kind === 'word' && phraseEnds.has(token.word)
}

export const phraseEnds: ReadonlySet<string> = new Set(
  `of in at on by every each and or from until through to the always again also between after before during n
  daily weekly biweekly fortnightly monthly bimonthly quarterly yearly annually morning afternoon evening
   for starting beginning except but only if when with noon
  midnight excluding apart aside save bar besides minus not
  check send run remind tell report post ping please`.split(/\s+/),
)
