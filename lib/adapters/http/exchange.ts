import {
  Agent as HttpAgent,
  type IncomingMessage,
  type RequestOptions,
  request as requestPlain,
} from 'node:http'
import { Agent as HttpsAgent, request as requestSecure } from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import type { Hop } from '#lib/policy/reach/next-hop.ts'
import type { Target } from '#lib/policy/reach/read-target.ts'
import { Fault, networkFault } from './fault.ts'

// Agents of our own: the global ones may be told by the environment to go through a proxy.
const plain = new HttpAgent({ keepAlive: false })
const secure = new HttpsAgent({ keepAlive: false, rejectUnauthorized: true })

export interface Wire {
  target: Target
  /** The checked ones. Whatever the name means by now, no other is connected to. */
  addresses: readonly string[]
  signal: AbortSignal
  /** Called once the request can no longer be taken back. */
  onSent(): void
}

/** Sends one request to a checked address and answers when its head has come back. */
export function exchange(hop: Hop, wire: Wire): Promise<IncomingMessage> {
  const { target, signal } = wire
  return new Promise((resolve, reject) => {
    let isSent = false
    const sent = () => {
      isSent = true
      wire.onSent()
    }
    const fail = (error: unknown) => reject(networkFault(error, target.host, isSent))
    const request = (target.scheme === 'https' ? requestSecure : requestPlain)(optionsOf(hop, wire))
    request.on('socket', (socket) =>
      socket.once(target.scheme === 'https' ? 'secureConnect' : 'connect', sent),
    )
    request.on('response', resolve)
    request.on('upgrade', (_answer, socket) => {
      socket.destroy()
      fail(new Fault('bad-answer', `${target.host} wants to speak another protocol.`))
    })
    request.on('error', fail)
    request.on('close', () => fail(new Error('closed')))
    if (signal.aborted) request.destroy()
    else request.end(hop.body)
  })
}

function optionsOf(hop: Hop, { target, addresses, signal }: Wire): RequestOptions {
  const { pathname, search } = new URL(target.url)
  return {
    host: target.host,
    port: target.port,
    path: pathname + search,
    method: hop.method,
    headers: { 'User-Agent': 'Ostinato', Accept: '*/*', ...hop.headers, 'Accept-Encoding': 'gzip, br' },
    agent: target.scheme === 'https' ? secure : plain,
    lookup: pinnedTo(addresses),
    signal,
  }
}

const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, callback) => {
    const pinned = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
    const [first] = pinned
    if (options.all) callback(null, pinned)
    else if (first) callback(null, first.address, first.family)
  }
