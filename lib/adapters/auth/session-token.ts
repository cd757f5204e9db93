import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { authSecret, sessionCookieName } from './auth.ts'

/**
 * The token of the session cookie, if we signed it. Every request and every open stream asks, so this reads the
 * cookie itself: better-auth's own way to a session takes ten times as long (3 ms against 0.3).
 */
export function sessionToken(headers: Headers): string | null {
  const cookie = parseCookies(headers.get('cookie') ?? '').get(sessionCookieName())
  if (!cookie) return null
  const signed = decoded(cookie)
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const token = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  const right = createHmac('sha256', authSecret()).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie)
  } catch {
    return ''
  }
}
