import type { Refusal } from '#lib/schedules/schema.ts'

const deepest = 24
const longest = 200_000

/** What is no plain data, or more of it than anybody means to write: before anything walks through all of it. */
export function refuseUnkeepable(raw: unknown): Refusal | null {
  const rows: { value: unknown; path: string[] }[] = [{ value: raw, path: [] }]
  let size = 0
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
    const { value, path } = row
    size += typeof value === 'string' ? value.length : 1
    if (size > longest) return { field: '', message: 'This is too large to be an automation.' }
    if (typeof value !== 'object' || value === null) continue
    if (path.length > deepest) return { field: path.join('.'), message: 'This is nested too deeply.' }
    for (const [key, inner] of Object.entries(value)) {
      const field = [...path, key]
      if (key === '__proto__') return { field: field.join('.'), message: 'A field cannot have this name.' }
      rows.push({ value: inner, path: field })
    }
  }
  return null
}
