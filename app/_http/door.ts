import { headers } from 'next/headers'
import type { DoorContext } from '#lib/people/door.ts'
import { visitorContext } from './session.ts'

/** A visitor with what they bring: cookies of a sign-in under way, and the address that they seem to come from. */
export async function doorContext(): Promise<DoorContext> {
  const received = await headers()
  const address = received.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown'
  return { ...(await visitorContext()), headers: new Headers(received), address }
}
