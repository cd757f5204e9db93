// Whole expressions as they were probably meant. The parser offers only those that it can read.
const weekdayName = /\b(sun|mon|tue|wed|thu|fri|sat)/i
const monthName = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

export function insertMissingField(fields: string[]): string | undefined {
  if (fields.length === 4 && weekdayName.test(fields[3] ?? '')) {
    return [...fields.slice(0, 3), '*', fields[3]].join(' ')
  }
  const last = fields.at(-1) ?? ''
  if (fields.length === 3 && weekdayName.test(last)) return [...fields.slice(0, 2), '*', '*', last].join(' ')
  return fields.length >= 3 && last === '*'
    ? [...fields, ...Array(5 - fields.length).fill('*')].join(' ')
    : undefined
}

/** Names tell their field: `0 9 MON * *` means `0 9 * * MON`, and `MON 9 * * *` has no minute but a whole hour. */
export function moveNames(fields: string[]): string | undefined {
  const minute = fields.length - 5
  if (weekdayName.test(fields[minute + 1] ?? '') || monthName.test(fields[minute + 1] ?? '')) return undefined
  const moved = [...fields]
  const month = moved.length - 2
  const weekday = moved.length - 1
  for (const [name, home] of [
    [weekdayName, weekday],
    [monthName, month],
  ] as const) {
    const at = moved.findIndex((field, index) => index !== home && name.test(field))
    if (at === -1) continue
    const own = moved[home] ?? '*'
    moved[home] = moved[at] ?? '*'
    moved[at] = at <= minute && own === '*' ? '0' : own
  }
  return moved.join(' ')
}

/** Signs that look like the right ones, and commas with nothing beside them. */
export function tidySigns(expression: string): string {
  return expression
    .trim()
    .replaceAll('\\', '/')
    .replaceAll(';', ',')
    .replaceAll(/[\u2013\u2014\u2212]|\.\./g, '-')
    .replaceAll(/(?<=\w)\s+([-/,])\s*(?=\w)|(?<=\w)\s*([-/,])\s+(?=\w)/g, '$1$2')
    .replaceAll(/,{2,}/g, ',')
    .replaceAll(/(?<=^|\s),(?=\S)|(?<=\S),(?=\s|$)/g, '')
}
