const macros: Record<string, string> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
  '@every_minute': '* * * * *',
  '@every_second': '* * * * * *',
}

export const macroNames = Object.keys(macros)

export function expandMacro(text: string): string | null {
  return macros[text.toLowerCase()] ?? null
}

/** What was probably meant: @weekly by @week, @daily by @day. */
export function nearestMacro(text: string): string | null {
  const written = text.toLowerCase()
  if (/^@dayl?y?$/.test(written)) return '@daily'
  if (/^@minute(ly)?$/.test(written)) return '@every_minute'
  if (/^@second(ly)?$/.test(written)) return '@every_second'
  const interval = /^@every\s+(\d{1,2})\s*([smh])$/.exec(written)
  if (interval !== null) return steppingBy(Number(interval[1]), interval[2] ?? '')
  // "@every" alone could become more than one
  const known = macroNames.filter((name) => written.length > 3 && name.startsWith(written))
  return known.length === 1 ? (known[0] ?? null) : null
}

/** An interval that divides its hour or day, as cron writes it. */
function steppingBy(count: number, unit: string): string | null {
  const size = unit === 'h' ? 24 : 60
  if (count === 0 || size % count !== 0 || count === size) return null
  const step = count === 1 ? '*' : `*/${count}`
  if (unit === 's') return `${step} * * * * *`
  return unit === 'm' ? `${step} * * * *` : `0 ${step} * * *`
}
