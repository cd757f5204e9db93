const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Two letters at most. Signs are passed over: half of an emoji is a broken character, which the server and the
 * browser write differently.
 */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => firstSign(word) ?? [])
  const [first = '', ...rest] = words
  return `${first}${rest.at(-1) ?? ''}`
}

function firstSign(word: string): string | undefined {
  for (const { segment } of graphemes.segment(word)) {
    if (/^[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase('en')
  }
  return undefined
}
