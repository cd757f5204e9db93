const longest = 80

/** "Status page (copy)", then "(copy 2)". A long name gives up its end. */
export function copyName(name: string): string {
  const [, base = name, number] = /^(.*?) \(copy(?: (\d{1,6}))?\)$/u.exec(name) ?? []
  const isCopy = base !== name
  const ending = isCopy ? ` (copy ${Number(number ?? 1) + 1})` : ' (copy)'
  const letters = [...new Intl.Segmenter('en').segment(base)].map(({ segment }) => segment)
  while (letters.join('').length + ending.length > longest) letters.pop()
  return letters.join('').trimEnd() + ending
}
