import type * as z from 'zod/mini'
import type { Refusal } from '#lib/schedules/schema.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** What zod found, as fields with sentences. Its mini edition brings none of its own. */
export const refusalsOf = (issues: readonly Issue[]): Refusal[] =>
  issues.flatMap((issue) => refuse(issue, []))

const fieldOf = (path: Path): string => path.map(String).join('.')

function refuse(issue: Issue, above: Path): Refusal[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldOf([...path, key]),
      message: `There is no field "${key}" here.`,
    }))
  }
  if (issue.code === 'invalid_union') return refuseUnion(issue, path)
  return [{ field: fieldOf(path), message: sentenceOf(issue) }]
}

/** Of several shapes the one that was meant: it went wrong deepest inside. */
function refuseUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): Refusal[] {
  const [meant] = issue.errors.toSorted((one, other) => depthOf(other) - depthOf(one))
  if (meant !== undefined && depthOf(meant) > 0) return meant.flatMap((inner) => refuse(inner, path))
  const told = issue.errors.flat().findLast(({ message }) => !untold.test(message))
  return [{ field: fieldOf(path), message: told?.message ?? unionSentence(issue) }]
}

const depthOf = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))

function unionSentence(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return options.length > 0 ? `Use ${oneOf(options)}.` : 'This cannot be used here.'
}

// What either edition of zod says where nobody wrote a sentence.
const untold = /^(Invalid (input|option)|Too (small|big))\b/

function sentenceOf(issue: Issue): string {
  if (!untold.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `This has to be ${kinds[issue.expected] ?? `a ${issue.expected}`}.`
    case 'invalid_value':
      return `Use ${oneOf(issue.values)}.`
    case 'too_small':
      return `At least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}.`
    case 'too_big':
      return `At most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`
    default:
      return 'This cannot be used here.'
  }
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}

const oneOf = (values: readonly unknown[]): string => {
  const texts = values.map(String)
  return texts.length === 1 ? `${texts[0]}` : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`
}
