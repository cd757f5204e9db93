import { readHostEntry, type Target } from './read-target.ts'

/** An entry of an allow-list: `example.com`, `example.com:8080`, or `*.example.com` for the names below it. */
export interface ReachHost {
  host: string
  methods: readonly string[]
}

/** The entries that mean this very host and port. */
export function entriesFor(target: Target, hosts: readonly ReachHost[]): ReachHost[] {
  return hosts.filter(({ host }) => means(host, target))
}

/** The exact pairs of ALLOW_PRIVATE_HOSTS: no patterns, and always with a port. */
export function isAllowedPrivate(target: Target, pairs: readonly string[]): boolean {
  return pairs.some((pair) => {
    const entry = readHostEntry(pair)
    return entry !== null && entry.host === target.host && entry.port === target.port
  })
}

function means(text: string, target: Target): boolean {
  const isPattern = text.startsWith('*.')
  const entry = readHostEntry(isPattern ? text.slice(2) : text)
  if (!entry) return false
  if (entry.port === null ? !isUsualPort(target) : entry.port !== target.port) return false
  if (!isPattern) return entry.host === target.host
  return !target.isAddress && target.host.endsWith(`.${entry.host}`)
}

const isUsualPort = ({ scheme, port }: Target): boolean => port === (scheme === 'https' ? 443 : 80)
