import { TemplateError } from './template-error.ts'

/** A text cut into what stands as it is and what is looked up. */
export type TemplatePart = string | { source: string; path: readonly string[] }

const segment = /\.([\p{L}\p{N}_-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gu
const template = new RegExp(`\\{\\{\\s*([a-z]+)((?:${segment.source})*)\\s*\\}\\}`, 'suy')

/** `\{{` stands for two braces; a backslash before a template is written twice. */
export function parseTemplate(text: string, field: string): TemplatePart[] {
  const parts: TemplatePart[] = []
  let plain = ''
  let from = 0
  for (;;) {
    const open = text.indexOf('{{', from)
    if (open === -1) break
    const backslashes = backslashesBefore(text, open, from)
    plain += text.slice(from, open - Math.ceil(backslashes / 2))
    from = open + 2
    if (backslashes % 2 === 1) {
      plain += '{{'
      continue
    }
    template.lastIndex = open
    const match = template.exec(text)
    const path = match ? pathOf(match[1] ?? '', match[2] ?? '') : null
    if (!match || !path) throw malformed(field, text.slice(open))
    if (plain !== '') parts.push(plain)
    parts.push({ source: match[0], path })
    plain = ''
    from = template.lastIndex
  }
  plain += text.slice(from)
  if (plain !== '') parts.push(plain)
  return parts
}

function backslashesBefore(text: string, end: number, start: number): number {
  let first = end
  while (first > start && text[first - 1] === '\\') first -= 1
  return end - first
}

function malformed(field: string, rest: string): TemplateError {
  const end = rest.indexOf('}}')
  const source = rest.slice(0, end === -1 ? 40 : Math.min(end + 2, 80))
  return new TemplateError(
    field,
    `${source} ${end === -1 ? 'has no end' : 'cannot be read'}. Write it like {{steps.page.status}}, or \\{{ where two braces are meant.`,
  )
}

function pathOf(root: string, segments: string): string[] | null {
  const keys = Array.from(
    segments.matchAll(segment),
    (match) => match[1] ?? match[2] ?? quotedKey(match[3] ?? ''),
  )
  return keys.every((key) => key !== null) ? [root, ...keys] : null
}

function quotedKey(text: string): string | null {
  try {
    const key: unknown = JSON.parse(text)
    return typeof key === 'string' ? key : null
  } catch {
    return null
  }
}
