import { resolve } from 'node:path'

export const benchOptions = {
  json: { type: 'string' },
  corpora: { type: 'string' },
  random: { type: 'string', default: '100000' },
  'time-limit': { type: 'string' },
  quick: { type: 'boolean', default: false },
} as const

export interface BenchOptions {
  root: string
  /** Where the corpora lie. */
  corpora: string
  /** How many random schedules are compared with the search by brute force. */
  random: number
  /** How long that may take; without it, as long as it takes. */
  timeLimitMs?: number
  /** Less of everything: a look in passing. */
  quick: boolean
}

interface Typed {
  corpora?: string | undefined
  random: string
  'time-limit'?: string | undefined
  quick: boolean
}

export function readBenchOptions(typed: Typed, root: string): BenchOptions {
  const limit = typed['time-limit']
  return {
    root,
    corpora: typed.corpora === undefined ? resolve(root, '../shared/corpora') : resolve(typed.corpora),
    random: countOf('random', typed.random),
    quick: typed.quick,
    ...(limit !== undefined && { timeLimitMs: countOf('time-limit', limit) * 1000 }),
  }
}

function countOf(option: string, typed: string): number {
  const count = Number(typed)
  if (Number.isInteger(count) && count >= 0) return count
  throw new Error(`--${option} takes a whole number, and not "${typed}".`)
}
