import { type ApiClient, ApiRefusal, apiOf } from './api-client.ts'
import type { Given } from './cli-command.ts'
import { nearestName } from './nearest-name.ts'
import { UsageError } from './usage-error.ts'

export interface Doing {
  api: ApiClient
  given: Given
  /** What was typed after the deed. */
  words: readonly string[]
}

/** What came back, and how a person reads it. */
export interface Done {
  answer: unknown
  page: string
}

export type Deeds = Readonly<Record<string, (doing: Doing) => Promise<Done>>>

/** Does what the first word names, and prints the answer for people or for programs. */
export async function runDeed(command: string, deeds: Deeds, given: Given): Promise<number> {
  const [name, ...words] = given.words
  if (name === undefined) throw new UsageError(`Say what to do. See ostinato ${command} --help.`)
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (!deed) throw new UsageError(unknownDeed(command, name, Object.keys(deeds)))
  try {
    const { answer, page } = await deed({ api: apiOf(given), given, words })
    console.log(given.has('json') ? JSON.stringify(answer) : page)
    return 0
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error
    if (given.has('json')) console.log(JSON.stringify({ error: error.problem.detail, ...error.problem }))
    else console.error(error.message)
    return 1
  }
}

function unknownDeed(command: string, typed: string, known: readonly string[]): string {
  const meant = nearestName(typed, known)
  const hint = meant === null ? `See ostinato ${command} --help.` : `Did you mean "${meant}"?`
  return `${command} cannot "${typed}". ${hint}`
}

/** As many words as a deed takes, in their order. */
export function wordsOf({ words }: Doing, ...names: readonly string[]): readonly string[] {
  if (words.length === names.length) return words
  throw new UsageError(names.length === 0 ? 'It takes no more words.' : `Name ${names.join(' and ')}.`)
}
