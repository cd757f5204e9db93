import type { Json } from './run-access.ts'
import { lookUpPath } from './templates/look-up-path.ts'
import { parseTemplate, type TemplatePart } from './templates/parse-template.ts'
import { TemplateError } from './templates/template-error.ts'

/** What a template can name. */
export type TemplateScope = { trigger: Json; steps: { [name: string]: Json }; run: Json }

const mostCharacters = 1_000_000
const deepest = 100
const mostShown = 80

/**
 * Fills in `{{steps.page.status}}` wherever a text stands. A text that is nothing but a template becomes the value
 * itself, whatever its type; within other words, a text stays as it is and all else is written as JSON.
 */
export function fillTemplates(value: Json, scope: TemplateScope): Json {
  let left = mostCharacters
  const filled = (value: Json, path: readonly string[]): Json => {
    if (path.length > deepest)
      throw new TemplateError(path.slice(0, 3).join('.'), 'This is nested too deeply.')
    if (typeof value === 'string') return filledText(value, path.join('.'))
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map((item, index) => filled(item, [...path, String(index)]))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, [...path, key])]))
  }
  const filledText = (text: string, field: string): Json => {
    const parts = parseTemplate(text, field)
    const [first] = parts
    if (parts.length === 1 && first !== undefined && typeof first !== 'string')
      return foundValue(first, scope, field)
    return parts
      .map((part) => {
        const piece = typeof part === 'string' ? part : asText(foundValue(part, scope, field), field)
        left -= piece.length
        if (left < 0) throw new TemplateError(field, 'Filled in, this is longer than a million characters.')
        return piece
      })
      .join('')
  }
  return filled(value, [])
}

/** The paths that a value's templates name, in order. Throws where one cannot be read. */
export function templatePaths(text: string, field: string): (readonly string[])[] {
  return parseTemplate(text, field).flatMap((part) => (typeof part === 'string' ? [] : [part.path]))
}

function foundValue(
  { source, path }: Exclude<TemplatePart, string>,
  scope: TemplateScope,
  field: string,
): Json {
  const found = lookUpPath(scope, path)
  if (found.ok) return found.value
  const place = found.at === '' ? 'A template' : found.at.slice(0, mostShown)
  throw new TemplateError(field, `${source.slice(0, mostShown)} is not there. ${place} has: ${found.there}.`)
}

function asText(value: Json, field: string): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value)
  } catch {
    throw new TemplateError(field, 'What is to be filled in is nested too deeply.')
  }
}
