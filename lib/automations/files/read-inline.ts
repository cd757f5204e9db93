import { FileProblem } from './file-problem.ts'

/** A value on one line: a text with or without quotes, a number, true, false, null, a [list] or a {group}. */
export function readInline(text: string, line: number): unknown {
  const reader = new InlineReader(text, line)
  const value = reader.value('')
  reader.end()
  return value
}

/** A key in quotes, with what follows its colon; null when the line begins otherwise. */
export function readQuotedKey(text: string, line: number): { key: string; rest: string } | null {
  if (!/^["']/.test(text)) return null
  const reader = new InlineReader(text, line)
  const key = reader.quoted()
  const rest = /^\s*:(?:\s+(.*))?$/.exec(reader.rest())
  return rest === null ? null : { key, rest: rest[1] ?? '' }
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/
const constants = new Map<string, unknown>([
  ['null', null],
  ['~', null],
  ['true', true],
  ['false', false],
])
const deepest = 24

class InlineReader {
  readonly #text: string
  readonly #line: number
  #at = 0
  #depth = 0

  constructor(text: string, line: number) {
    this.#text = text
    this.#line = line
  }

  rest = (): string => this.#text.slice(this.#at)

  end(): void {
    if (!/^\s*(?:#.*)?$/.test(this.rest())) this.#refuse(`"${this.rest().trim()}" is one thing too many.`)
  }

  /** Up to one of these signs, which end a plain text inside of a list or group. */
  value(ends: string): unknown {
    this.#space()
    const sign = this.#text[this.#at] ?? ''
    if (sign === '"' || sign === "'") return this.quoted()
    if (sign === '[') return this.#list()
    if (sign === '{') return this.#group()
    if ('&*!|>%@`'.includes(sign) && sign !== '')
      this.#refuse(`A text that begins with ${sign} needs quotes.`)
    return this.#plain(ends)
  }

  quoted(): string {
    const sign = this.#text[this.#at]
    const pattern = sign === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined) return this.#refuse('A quotation mark has no second one.')
    this.#at += found.length
    if (sign === "'") return found.slice(1, -1).replaceAll("''", "'")
    return this.#unescaped(found)
  }

  #unescaped(found: string): string {
    try {
      return String(JSON.parse(found.replaceAll('\t', '\\t')))
    } catch {
      return this.#refuse('After a backslash stands one of " \\ / b f n r t or u with four digits.')
    }
  }

  #plain(ends: string): unknown {
    const begun = this.#at
    while (this.#at < this.#text.length && !this.#isEnd(ends)) this.#at++
    const text = this.#text.slice(begun, this.#at).trim()
    if (constants.has(text)) return constants.get(text)
    if (number.test(text)) return Number(text)
    if (ends === '' && /:\s|:$/.test(text)) this.#refuse('A text with a colon and a space needs quotes.')
    return text
  }

  #isEnd(ends: string): boolean {
    const sign = this.#text[this.#at] ?? ''
    if (sign === '#') return this.#at === 0 || /\s/.test(this.#text[this.#at - 1] ?? '')
    if (sign === ':' && ends.includes(':')) return /[\s,[\]{}]|^$/.test(this.#text[this.#at + 1] ?? '')
    return ends.includes(sign)
  }

  #list(): unknown[] {
    const items: unknown[] = []
    this.#enter()
    while (!this.#leaves(']')) {
      items.push(this.value(',]'))
      this.#separates(']')
    }
    return items
  }

  #group(): unknown {
    const fields = new Map<string, unknown>()
    this.#enter()
    while (!this.#leaves('}')) {
      const sign = this.#text[this.#at] ?? ''
      const key = sign === '"' || sign === "'" ? this.quoted() : String(this.value(':,}'))
      this.#space()
      if (this.#text[this.#at] !== ':') this.#refuse('Write a group as {name: value}.')
      this.#at++
      if (fields.has(key)) this.#refuse(`The field ${key} stands here twice.`)
      fields.set(key, this.value(',}'))
      this.#separates('}')
    }
    return Object.fromEntries(fields)
  }

  #enter(): void {
    this.#at++
    this.#depth++
    if (this.#depth > deepest) this.#refuse('This is nested too deeply.')
  }

  #leaves(end: string): boolean {
    this.#space()
    if (this.#at >= this.#text.length) this.#refuse(`A ${end} is missing.`)
    if (this.#text[this.#at] !== end) return false
    this.#at++
    this.#depth--
    return true
  }

  #separates(end: string): void {
    this.#space()
    const sign = this.#text[this.#at]
    if (sign === ',') this.#at++
    else if (sign !== end) this.#refuse(`A comma or ${end} is missing.`)
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  #refuse(message: string): never {
    throw new FileProblem(this.#line, message)
  }
}
