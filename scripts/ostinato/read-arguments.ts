import { parseArgs } from 'node:util'
import type { CliCommand, Given } from './cli-command.ts'
import { nearestName } from './nearest-name.ts'
import { UsageError } from './usage-error.ts'

/** What was typed after the name of the command, or a sentence on what it does not take. */
export function readArguments({ name, options = {} }: CliCommand, args: readonly string[]): Given {
  const kinds = Object.entries(options).map(([option, { takes }]) => [
    option,
    { type: takes === undefined ? 'boolean' : 'string' } as const,
  ])
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(kinds),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const words: string[] = []
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = options[token.name]
    if (!option) throw new UsageError(unknownOption(token.rawName, name, Object.keys(options)))
    if (option.takes !== undefined && token.value === undefined)
      throw new UsageError(`${token.rawName} needs something after it: ${token.rawName} ${option.takes}`)
    if (option.takes === undefined && token.value !== undefined)
      throw new UsageError(`${token.rawName} stands alone; leave out "=${token.value}".`)
    values.set(token.name, token.value ?? '')
  }
  return {
    words,
    value: (option) => values.get(option),
    has: (option) => values.has(option),
    values: (...named) => Object.fromEntries([...values].filter(([option]) => named.includes(option))),
  }
}

function unknownOption(typed: string, command: string, known: readonly string[]): string {
  const meant = nearestName(typed.replace(/^-+/, ''), known)
  const hint = meant === null ? `See ostinato ${command} --help.` : `Did you mean --${meant}?`
  return `${command} has no option ${typed}. ${hint}`
}

/** A whole number that was typed after an option. */
export function countOf(
  given: Given,
  option: string,
  { usual, most }: { usual: number; most: number },
): number {
  const typed = given.value(option)
  if (typed === undefined) return usual
  const count = Number(typed)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new UsageError(`--${option} takes a whole number from 1 to ${most}, and not "${typed}".`, option)
}
