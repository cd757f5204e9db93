// Writes plain data as the part of YAML that everybody reads without thinking. What it writes, read-yaml.ts reads.

const reserved = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n'])
const plainText = /^\p{L}[\p{L}\p{N}_./()@+-]*(?: [\p{L}\p{N}_./()@+-]+)*$/u
const plainKey = /^[A-Za-z_][A-Za-z0-9_-]*$/
// Line feeds and tabs aside, nothing that an editor would hide, change, or take for the end of a line.
const hidden = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\uFEFF]/u

/** Whether a text of several lines comes back as it was when it stands in a file as it is. */
export const isPlainProse = (text: string): boolean => text.isWellFormed() && !hidden.test(text)

const everyHidden = new RegExp(hidden, 'gu')

/** As JSON, in which nothing is hidden: what stands for it is plain letters. */
const quoted = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    everyHidden,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A comment may stand above each field of the outermost level. */
export function writeYaml(fields: object, comments: Record<string, string> = {}): string {
  return entriesOf(fields)
    .map(([key, value]) => {
      const comment = comments[key]
      const above = comment === undefined ? '' : `# ${comment.replaceAll(/[\p{C}\u2028\u2029]+/gu, ' ')}\n`
      return above + field(key, value, '')
    })
    .join('')
}

const entriesOf = (fields: object) => Object.entries(fields).filter(([, value]) => value !== undefined)

function field(key: string, value: unknown, indent: string): string {
  const name = plainKey.test(key) && !reserved.has(key.toLowerCase()) ? key : quoted(key)
  return `${indent}${name}:${nested(value, indent)}`
}

/** What follows a key or a dash, with the end of its line. */
function nested(value: unknown, indent: string): string {
  const inner = `${indent}  `
  if (Array.isArray(value) && value.length > 0) {
    return `\n${value.map((item) => `${inner}-${listed(item, inner)}`).join('')}`
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = entriesOf(value)
    if (entries.length === 0) return ' {}\n'
    return `\n${entries.map(([key, item]) => field(key, item, inner)).join('')}`
  }
  return typeof value === 'string' ? ` ${textOf(value, inner)}\n` : ` ${quoted(value)}\n`
}

/** The first field of a group stands beside its dash, and the others below it. */
function listed(item: unknown, indent: string): string {
  if (Array.isArray(item)) return ` ${quoted(item)}\n`
  const written = nested(item, indent)
  return written.startsWith('\n') ? ` ${written.slice(indent.length + 3)}` : written
}

function textOf(text: string, indent: string): string {
  if (plainText.test(text) && !reserved.has(text.toLowerCase())) return text
  return isBlock(text) ? `|-\n${text.replaceAll(/^(?=.)/gm, indent)}` : quoted(text)
}

/** Several lines of prose stay lines. The first says how far the block is indented, so it begins with a letter. */
const isBlock = (text: string): boolean =>
  /^\S.*\n/.test(text) && /\S$/.test(text) && isPlainProse(text) && !/^\s+$/m.test(text)
