/** What a URL leads to, in the one form in which it is decided on and connected to. */
export interface Target {
  /** Without its fragment. */
  url: string
  scheme: 'http' | 'https'
  /** In small letters and punycode, without brackets and without a dot at its end. */
  host: string
  port: number
  isAddress: boolean
}

export type UrlFault = 'unreadable' | 'ambiguous' | 'scheme' | 'userinfo'

export type ReadTarget = { ok: true; target: Target } | { ok: false; fault: UrlFault }

const authority = /^[^/?#]*\/\/([^/?#]*)/
// Parsers disagree about these, so that one could check another host than the other connects to.
const ambiguousAnywhere = /[\p{Cc}\\]/u
const ambiguousInHost = /[\s%]/u
const longestUrl = 8192

/** Reads as browsers do, which makes every way to write an IPv4 address the usual one. */
export function readTarget(text: string): ReadTarget {
  const trimmed = text.replace(/^ +| +$/g, '')
  if (trimmed.length > longestUrl || !URL.canParse(trimmed)) return fault('unreadable')
  const url = new URL(trimmed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return fault('scheme')
  const place = authority.exec(trimmed)?.[1]
  if (place === undefined || ambiguousAnywhere.test(trimmed)) return fault('ambiguous')
  if (place.includes('@')) return fault('userinfo')
  if (ambiguousInHost.test(place)) return fault('ambiguous')
  const host = canonicalHost(url.hostname)
  if (host === null) return fault('unreadable')
  url.hash = ''
  const scheme = url.protocol === 'https:' ? 'https' : 'http'
  return {
    ok: true,
    target: { url: url.href, scheme, host, port: portOf(url), isAddress: isAddress(host) },
  }
}

/** A `host` or `host:port` of a list. No port means the usual one of either scheme. */
export function readHostEntry(entry: string): { host: string; port: number | null } | null {
  const match = /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(entry.trim())
  if (!match || !URL.canParse(`http://${match[1]}/`)) return null
  const url = new URL(`http://${match[1]}/`)
  const host = canonicalHost(url.hostname)
  if (host === null || url.pathname !== '/' || url.username !== '' || url.search !== '') return null
  return { host, port: match[2] === undefined ? null : Number(match[2]) }
}

const fault = (fault: UrlFault): ReadTarget => ({ ok: false, fault })

const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)

function canonicalHost(hostname: string): string | null {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isSound = host !== '' && host.length <= 253 && host.split('.').every((label) => label !== '')
  return isSound ? host.toLowerCase() : null
}

const isAddress = (host: string): boolean => host.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(host)
