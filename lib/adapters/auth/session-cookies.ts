import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'

export interface SessionCookie {
  name: string
  value: string
  options: ReturnType<typeof toCookieOptions>
}

/** What better-auth wants the browser to keep or forget, for the shell to set in its own way. */
export const sessionCookies = (headers: Headers): SessionCookie[] =>
  headers
    .getSetCookie()
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, attributes]) => ({ name, value: attributes.value, options: toCookieOptions(attributes) }))
