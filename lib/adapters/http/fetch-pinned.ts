// The only way out to addresses that a person, a page or a model names: nothing is connected to that was not checked.
import type { IncomingMessage } from 'node:http'
import { type Hop, nextHop } from '#lib/policy/reach/next-hop.ts'
import type { OutgoingAnswer, OutgoingRequest, OutgoingResult } from '#lib/policy/reach/outgoing.ts'
import { refuseHeader } from '#lib/policy/reach/own-headers.ts'
import type { Target } from '#lib/policy/reach/read-target.ts'
import { decideReach, type ReachRules } from '#lib/policy/reach.ts'
import { deadline } from './deadline.ts'
import { exchange } from './exchange.ts'
import { Fault, networkFault } from './fault.ts'
import { type LookUp, lookUpBySystem } from './look-up.ts'
import { readBody } from './read-body.ts'

const mostRedirects = 5
const reading = ['GET', 'HEAD', 'OPTIONS']

/** Expected failures are answered, not thrown. */
export async function fetchPinned(
  request: OutgoingRequest,
  rules: ReachRules,
  lookUp: LookUp = lookUpBySystem,
): Promise<OutgoingResult> {
  const { signal, stop, why } = deadline(request.signal, request.timeoutMs)
  const trip: Trip = { request, rules, lookUp, signal, hasActed: false }
  try {
    return { ok: true, answer: await followed(trip) }
  } catch (error) {
    if (!signal.aborted && !(error instanceof Fault)) throw error
    const { fault, message, refusal } = error instanceof Fault && !signal.aborted ? error : why()
    const reached = trip.hasActed ? 'maybe' : 'no'
    return { ok: false, failure: { fault, message, reached, ...(refusal === undefined ? {} : { refusal }) } }
  } finally {
    stop()
  }
}

interface Trip {
  request: OutgoingRequest
  rules: ReachRules
  lookUp: LookUp
  signal: AbortSignal
  /** Something was sent that may have been acted on, at this hop or at one that led here. */
  hasActed: boolean
}

async function followed(trip: Trip): Promise<OutgoingAnswer> {
  const { url, method, headers, body, maxBytes } = trip.request
  for (const [name, value] of Object.entries(headers)) {
    const refusal = refuseHeader(name, value)
    if (refusal !== null) throw new Fault('bad-request', refusal)
  }
  let hop: Hop = { url, method, headers, ...(body === undefined ? {} : { body }) }
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { answer, target } = await sent(hop, trip)
    const next = nextHop(hop, answer.statusCode ?? 0, answer.headers.location ?? null)
    if (next.kind === 'answer') return { ...(await received(answer, target, maxBytes)), redirects }
    answer.destroy()
    if (next.kind === 'broken') {
      throw new Fault('bad-answer', `${target.host} redirects to what is no address.`)
    }
    // One that repeats the request says that nothing has happened yet; the others answer what did.
    if (next.hop.method === hop.method) trip.hasActed = false
    hop = next.hop
  }
  throw new Fault('too-many-redirects', `${url} redirects more than ${mostRedirects} times.`)
}

async function sent(hop: Hop, trip: Trip): Promise<{ answer: IncomingMessage; target: Target }> {
  const { target, addresses } = await checked(hop, trip)
  const { signal } = trip
  const onSent = () => {
    if (!reading.includes(hop.method)) trip.hasActed = true
  }
  return { answer: await exchange(hop, { target, addresses, signal, onSent }), target }
}

/** Nothing is looked up that would be refused anyway: also a question for a name tells somebody something. */
async function checked(
  { url, method }: Hop,
  trip: Trip,
): Promise<{ target: Target; addresses: readonly string[] }> {
  const { target } = allowed(decideReach({ ...trip.rules, url, method }))
  if (target.isAddress) return { target, addresses: [target.host] }
  const addresses = await lookedUp(target.host, trip)
  allowed(decideReach({ ...trip.rules, url, method, addresses }))
  return { target, addresses }
}

function allowed(decision: ReturnType<typeof decideReach>) {
  if (decision.allowed) return decision
  throw new Fault('refused', decision.words, decision.reason)
}

// A lookup cannot be called off, so it is left to itself when time is over.
async function lookedUp(host: string, { lookUp, signal }: Trip): Promise<readonly string[]> {
  signal.throwIfAborted()
  const { promise: over, reject } = Promise.withResolvers<never>()
  const leave = () => reject(signal.reason)
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([lookUp(host), over])
  } catch (error) {
    throw networkFault(error, host, false)
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

async function received(answer: IncomingMessage, target: Target, maxBytes: number) {
  try {
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    )
    return { url: target.url, status: answer.statusCode ?? 0, headers, ...(await readBody(answer, maxBytes)) }
  } catch (error) {
    answer.destroy()
    throw networkFault(error, target.host, true)
  }
}
