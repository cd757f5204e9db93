import type { Json } from '../run-access.ts'

export type Found = { ok: true; value: Json } | { ok: false; at: string; there: string }

const mostNames = 20

/** Own fields and places of a list only: what every object inherits is no data. */
export function lookUpPath(scope: Json, path: readonly string[]): Found {
  let value = scope
  for (const [depth, key] of path.entries()) {
    const next = fieldOf(value, key)
    if (next === undefined) return { ok: false, at: path.slice(0, depth).join('.'), there: describe(value) }
    value = next
  }
  return { ok: true, value }
}

function fieldOf(value: Json, key: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (!Array.isArray(value)) return Object.hasOwn(value, key) ? value[key] : undefined
  if (key === 'length') return value.length
  return /^(0|[1-9]\d{0,8})$/.test(key) ? value[Number(key)] : undefined
}

function describe(value: Json): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value !== 'object') return `a ${typeof value === 'string' ? 'text' : typeof value}`
  const names = Object.keys(value)
  if (names.length === 0) return 'nothing'
  return names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' and more' : '')
}
