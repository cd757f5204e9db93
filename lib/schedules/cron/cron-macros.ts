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

/** The macro that begins with what was written, such as @weekly for @week and @daily for @day. */
export function nearestMacro(text: string): string | null {
  const written = text.toLowerCase()
  if (written.length < 3) return null
  const longer = macroNames.find((name) => name.startsWith(written) || written.startsWith(name))
  // "@day" shares three letters with @daily, and none with another
  return longer ?? macroNames.find((name) => name.startsWith(written.slice(0, 3))) ?? null
}
