import type { Json } from '../run-access.ts'

/** The same for the same arguments, in whatever order their fields stand. What an approval is bound to. */
export async function argumentsHash(value: Json): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(inOrder(value)))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function inOrder(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(inOrder)
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]))
}
