import { isNestedDeeper } from '../is-nested-deeper.ts'
import type { Json } from '../run-access.ts'

const shortest = 16
const deepest = 50

/**
 * A result as it is kept and replayed, in at most so many characters of JSON. Long texts and lists are cut, the
 * longest first, so that what refers to the rest still finds it.
 */
export function cutResult(value: unknown, mostCharacters: number): { result: Json; isCut: boolean } {
  const whole = JSON.stringify(value ?? null)
  if (whole.length <= mostCharacters && !isNestedDeeper(value, deepest))
    return { result: JSON.parse(whole), isCut: false }
  for (let most = mostCharacters; most >= shortest; most = Math.floor(most / 2)) {
    const result = shortened(JSON.parse(whole), { most, depth: 0 })
    if (JSON.stringify(result).length <= mostCharacters) return { result, isCut: true }
  }
  return { result: null, isCut: true }
}

function shortened(value: Json, { most, depth }: { most: number; depth: number }): Json {
  if (typeof value === 'string')
    return value.length > most ? `${value.slice(0, most).toWellFormed()}…` : value
  if (value === null || typeof value !== 'object') return value
  if (depth === deepest) return null
  const inner = { most, depth: depth + 1 }
  const items = Math.ceil(most / shortest)
  if (Array.isArray(value)) return value.slice(0, items).map((item) => shortened(item, inner))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, items)
      .map(([key, item]) => [key, shortened(item, inner)]),
  )
}
