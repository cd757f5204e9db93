// Names that a network answers for itself. Public DNS has none of them, so who reaches one reaches inside.
const localEndings: ReadonlySet<string> = new Set([
  'corp',
  'home',
  'home.arpa',
  'internal',
  'intranet',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'private',
])

/** A name without a dot is one too: the machine's own list or its search domains complete it. */
export function isLocalName(host: string): boolean {
  const labels = host.split('.')
  if (labels.length === 1) return true
  return localEndings.has(labels.slice(-1).join('.')) || localEndings.has(labels.slice(-2).join('.'))
}
