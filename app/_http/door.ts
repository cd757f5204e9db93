import { headers } from 'next/headers'
import { env } from '#lib/adapters/process/env.ts'
import type { DoorContext } from '#lib/people/door.ts'
import { clientAddress } from '#lib/shared/client-address.ts'
import { visitorContext } from './session.ts'
import { socketHeader } from './socket-address.ts'

const longestUserAgent = 300

/** A visitor with what they bring: cookies of a sign-in under way, and the address that they come from. */
export async function doorContext(): Promise<DoorContext> {
  const received = new Headers(await headers())
  const address = clientAddress({
    socket: received.get(socketHeader),
    forwarded: received.get('x-forwarded-for'),
    trustedProxies: env().TRUSTED_PROXIES,
  })
  // the sign-in library keeps both with the session
  received.set('x-forwarded-for', address)
  received.set('user-agent', (received.get('user-agent') ?? '').slice(0, longestUserAgent))
  return { ...(await visitorContext()), headers: received, address }
}
