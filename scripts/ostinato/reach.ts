import * as z from 'zod/mini'
import { lookUpBySystem } from '#lib/adapters/http/look-up.ts'
import { env } from '#lib/adapters/process/env.ts'
import { readTarget } from '#lib/policy/reach/read-target.ts'
import { decideReach, type ReachDecision } from '#lib/policy/reach.ts'
import type { Given } from './cli-command.ts'
import { answerLines, readsLines } from './json-lines.ts'
import { loadSettings } from './load-settings.ts'
import { readLine } from './read-line.ts'
import { UsageError } from './usage-error.ts'

const Addresses = z.array(z.string(), { error: 'Give the addresses of a host as a list of texts.' })
const LineOfUrl = z.object({
  url: z.string({ error: 'Give "url" as text.' }),
  dns: z.optional(z.record(z.string(), Addresses, { error: 'Give "dns" as lists of addresses by host.' })),
})

/** Says whether a request may leave: for one address that is looked up, or for each line with what its names led to. */
export async function reach(given: Given): Promise<number> {
  loadSettings()
  const allowPrivate = env().ALLOW_PRIVATE_HOSTS
  if (readsLines(given.words)) return answerLines((line) => answerTo(line, allowPrivate))
  const [url, ...more] = given.words
  if (url === undefined || more.length > 0)
    throw new UsageError('Name one address: reach https://example.com')
  const decision = await decideNow(url, allowPrivate)
  if (given.has('json')) console.log(JSON.stringify(said(decision)))
  else console.log(decision.allowed ? `Allowed: ${reasons[decision.reason]}.` : `Refused: ${decision.words}`)
  return decision.allowed ? 0 : 1
}

/** The same decision that http.fetch takes, by the addresses that the line names. */
export function answerTo(line: unknown, allowPrivate: readonly string[]): ReturnType<typeof said> {
  const { url, dns = {} } = readLine(LineOfUrl, line)
  return said(decide(url, allowPrivate, addressesIn(dns, url)))
}

const said = ({ allowed, reason }: ReachDecision) => ({ allowed, reason })

const decide = (url: string, allowPrivate: readonly string[], addresses?: readonly string[]): ReachDecision =>
  decideReach({ url, profile: 'custom', hosts: [], allowPrivate, ...(addresses && { addresses }) })

/** A host may be written in any way that means the same. */
function addressesIn(dns: Record<string, readonly string[]>, url: string): readonly string[] | undefined {
  const host = hostOf(url)
  return Object.entries(dns).find(([name]) => host !== null && hostOf(`http://${name}/`) === host)?.[1]
}

function hostOf(url: string): string | null {
  const read = readTarget(url)
  return read.ok ? read.target.host : null
}

async function decideNow(url: string, allowPrivate: readonly string[]): Promise<ReachDecision> {
  const first = decide(url, allowPrivate)
  if (!first.allowed || first.reason !== 'addresses-to-be-checked') return first
  const addresses = await lookUpBySystem(first.target.host).catch(() => [])
  return decide(url, allowPrivate, addresses)
}

const reasons = {
  public: 'it is public',
  'allowed-private': 'it stands in ALLOW_PRIVATE_HOSTS',
  'addresses-to-be-checked': 'its addresses are still to be checked',
}
