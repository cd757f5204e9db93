import { parseCron } from '#lib/schedules/cron/parse-cron.ts'
import type { Found, Token } from '../token.ts'
import type { Meaning } from './types.ts'

/** "0 9 * * 1-5" or "@daily", as it was typed. */
export function readCron(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const token = tokens[at]
  if (token?.kind === 'mention') return parseCron(token.text).ok ? found(token.text, at + 1) : null
  const begins =
    token !== undefined && (token.kind === 'number' || token.text === '*') && (token.spaced || at === 0)
  if (!begins || !tokens.slice(at, at + 12).some((one) => one.text === '*')) return null
  return readFields(tokens, at, 6) ?? readFields(tokens, at, 5)
}

function readFields(tokens: readonly Token[], at: number, count: number): Found<Meaning> | null {
  const fields: string[] = []
  let next = at
  while (next < tokens.length && next < at + 60) {
    const token = tokens[next]
    if (token === undefined) break
    if (token.spaced || next === at) {
      if (fields.length === count) break
      fields.push('')
    }
    fields[fields.length - 1] += token.text
    next += 1
  }
  const expression = fields.join(' ')
  return fields.length === count && fields.includes('*') && parseCron(expression).ok
    ? found(expression, next)
    : null
}

function found(expression: string, next: number): Found<Meaning> {
  return { meaning: { kind: 'cron', expression }, next }
}
