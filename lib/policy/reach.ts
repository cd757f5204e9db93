// Whether a request may leave, by its text and by the addresses that its host's name led to. Tools, webhooks, model
// addresses and the command line ask here; each hop of a redirect is asked about again.
import { entriesFor, isAllowedPrivate, type ReachHost } from './reach/confirmed-host.ts'
import { judgeAddress } from './reach/judge-address.ts'
import { isLocalName } from './reach/local-name.ts'
import { readTarget, type Target } from './reach/read-target.ts'
import { type ReachRefusal, refusalWords } from './reach/refusals.ts'
import { refusedPorts } from './reach/refused-ports.ts'

export interface ReachRules {
  /** `custom` without hosts reaches everything that is public. */
  profile: 'restricted' | 'networked' | 'custom'
  hosts: readonly ReachHost[]
  /** Exact host:port pairs that may be private. */
  allowPrivate: readonly string[]
}

export interface ReachQuestion extends ReachRules {
  url: string
  method?: string
  /** All that the name led to. Left out before it was looked up. */
  addresses?: readonly string[]
}

export type ReachDecision =
  | { allowed: true; reason: 'public' | 'allowed-private' | 'addresses-to-be-checked'; target: Target }
  | { allowed: false; reason: ReachRefusal; words: string }

const knownMethods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const readingMethods = ['GET', 'HEAD']

export function decideReach({ url, method = 'GET', addresses, ...rules }: ReachQuestion): ReachDecision {
  const read = readTarget(url)
  if (!read.ok) return refused(read.fault, { host: '', method, what: '' })
  const { target } = read
  const refuse = (reason: ReachRefusal, what = '') => refused(reason, { host: target.host, method, what })

  if (!isAllowedPrivate(target, rules.allowPrivate)) {
    if (refusedPorts.has(target.port)) return refuse('port', String(target.port))
    const literal = target.isAddress ? judgeAddress(target.host) : null
    if (literal !== null) return refuse('private-address', literal)
    if (!target.isAddress && isLocalName(target.host)) return refuse('local-name')
    const found = target.isAddress ? [] : (addresses ?? [])
    const private_ = found.map(judgeAddress).find((what) => what !== null)
    if (private_ !== undefined) return refuse('private-address', private_)
  }
  const denied = deniedByProfile(target, method, rules)
  if (denied) return refuse(denied)
  if (!target.isAddress && addresses?.length === 0) return refuse('no-address')
  return { allowed: true, reason: reasonFor(target, rules, addresses), target }
}

function deniedByProfile(
  target: Target,
  method: string,
  { profile, hosts }: ReachRules,
): ReachRefusal | null {
  if (!knownMethods.includes(method)) return 'method'
  if (profile === 'custom' && hosts.length === 0) return null
  const entries = entriesFor(target, hosts)
  if (entries.length === 0) return 'host-not-confirmed'
  if (profile === 'restricted') return readingMethods.includes(method) ? null : 'method'
  return entries.some(({ methods }) => methods.includes(method)) ? null : 'method'
}

function reasonFor(target: Target, { allowPrivate }: ReachRules, addresses?: readonly string[]) {
  if (isAllowedPrivate(target, allowPrivate)) return 'allowed-private'
  return target.isAddress || addresses ? 'public' : 'addresses-to-be-checked'
}

function refused(reason: ReachRefusal, of: { host: string; method: string; what: string }): ReachDecision {
  return { allowed: false, reason, words: refusalWords[reason](of) }
}
