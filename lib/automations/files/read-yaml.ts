// Reads what people write as front matter: groups of fields, lists, texts in and without quotes, blocks of lines,
// [lists] and {groups} on one line, comments. What YAML has besides is refused with its line, and never guessed at.

import { FileProblem } from './file-problem.ts'
import { readInline, readQuotedKey } from './read-inline.ts'

interface Line {
  number: number
  indent: number
  text: string
}

class Lines {
  readonly #lines: string[]
  readonly #first: number
  #at = 0

  constructor(text: string, first: number) {
    this.#lines = text.split('\n')
    this.#first = first
  }

  /** The next line that says something, without leaving where we stand. */
  peek(): Line | null {
    while (this.#at < this.#lines.length && /^\s*(#.*)?$/.test(this.#lines[this.#at] ?? '')) this.#at++
    const text = this.#lines[this.#at]
    if (text === undefined) return null
    const number = this.#first + this.#at
    const indent = text.length - text.trimStart().length
    if (text.slice(0, indent).includes('\t'))
      throw new FileProblem(number, 'Indent with spaces, not with tabs.')
    return { number, indent, text: text.slice(indent) }
  }

  skip(): void {
    this.#at++
  }

  /** In its place stands what follows a dash, as a line of its own. */
  replace(line: string): void {
    this.#lines.splice(this.#at, 1, line)
  }

  /** The lines of a block of text, as they are. */
  raw(isInside: (line: string) => boolean): string[] {
    const begun = this.#at
    while (this.#at < this.#lines.length && isInside(this.#lines[this.#at] ?? '')) this.#at++
    return this.#lines.slice(begun, this.#at)
  }
}

/** The fields of a text whose first line has this number in its file. Throws a FileProblem. */
export function readYaml(text: string, firstLine: number): unknown {
  const lines = new Lines(text, firstLine)
  const first = lines.peek()
  if (first === null) return {}
  const value = readBlock(lines, first.indent)
  const rest = lines.peek()
  if (rest !== null) throw new FileProblem(rest.number, 'This line is indented unlike those before it.')
  return value
}

const isItem = (text: string) => text === '-' || text.startsWith('- ')

function readBlock(lines: Lines, indent: number): unknown {
  const line = lines.peek()
  return line !== null && isItem(line.text) ? readItems(lines, indent) : readFields(lines, indent)
}

function readItems(lines: Lines, indent: number): unknown[] {
  const items: unknown[] = []
  for (let line = lines.peek(); line?.indent === indent && isItem(line.text); line = lines.peek()) {
    const rest = line.text.slice(1).trimStart()
    const restIndent = indent + line.text.length - rest.length
    if (rest !== '' && !rest.startsWith('#') && (isItem(rest) || keyOf(rest, line.number) !== null)) {
      lines.replace(' '.repeat(restIndent) + rest)
      items.push(readBlock(lines, restIndent))
      continue
    }
    lines.skip()
    items.push(readValue(lines, { text: rest, indent, number: line.number }))
  }
  return items
}

function readFields(lines: Lines, indent: number): unknown {
  const fields = new Map<string, unknown>()
  for (let line = lines.peek(); line?.indent === indent && !isItem(line.text); line = lines.peek()) {
    const found = keyOf(line.text, line.number)
    if (found === null) throw new FileProblem(line.number, 'Write a field as "name: value".')
    if (fields.has(found.key)) throw new FileProblem(line.number, `The field ${found.key} stands here twice.`)
    lines.skip()
    fields.set(found.key, readValue(lines, { text: found.rest, indent, number: line.number, isField: true }))
  }
  return Object.fromEntries(fields)
}

/** A key and what follows its colon; null when the line has none. */
function keyOf(text: string, number: number): { key: string; rest: string } | null {
  const quoted = readQuotedKey(text, number)
  if (quoted !== null) return quoted
  const plain = /^([^\s"'[\]{}#&*!|>%@`,?][^#]*?)\s*:(?:\s+(.*))?$/.exec(text)
  const key = plain?.[1]
  return key === undefined || /:\s/.test(key) ? null : { key, rest: plain?.[2] ?? '' }
}

interface Value {
  text: string
  indent: number
  number: number
  isField?: boolean
}

function readValue(lines: Lines, { text, indent, number, isField = false }: Value): unknown {
  const block = /^([|>])([-+]?)\s*(?:#.*)?$/.exec(text)
  if (block) return readText(lines, { indent, isFolded: block[1] === '>', keeps: block[2] ?? '' })
  if (text !== '' && !text.startsWith('#')) return readInline(text, number)
  const below = lines.peek()
  if (below === null) return null
  if (below.indent > indent) return readBlock(lines, below.indent)
  // a list may stand right below its name
  return isField && below.indent === indent && isItem(below.text) ? readItems(lines, indent) : null
}

interface Text {
  indent: number
  isFolded: boolean
  /** What becomes of the line ends after it: '-' none, '+' all, '' one. */
  keeps: string
}

function readText(lines: Lines, { indent, isFolded, keeps }: Text): string {
  const margin = (line: string) => line.length - line.trimStart().length
  const raw = lines.raw((line) => line.trim() === '' || margin(line) > indent)
  const cut = Math.min(...raw.filter((line) => line.trim() !== '').map(margin))
  const body = raw.map((line) => line.slice(cut)).join('\n')
  const ends = /\n*$/.exec(body)?.[0] ?? ''
  const text = body.slice(0, body.length - ends.length)
  const folded = isFolded ? text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ').replaceAll(/\n(\n+)/g, '$1') : text
  if (keeps === '-' || text === '') return folded
  return keeps === '+' ? `${folded}${ends}\n` : `${folded}\n`
}
