/** Where to go after signing in: a path of our own, never another site. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/'
  const here = 'http://ostinato.invalid'
  if (!URL.canParse(next, here)) return '/'
  const { origin, pathname, search } = new URL(next, here)
  // "/..//evil.example" is of our origin and yet, as a path alone, names another site
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/'
}
