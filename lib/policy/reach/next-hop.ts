/** A request as it goes to one address. */
export interface Hop {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body?: string
}

export type AfterAnswer =
  | { kind: 'answer' }
  | { kind: 'follow'; hop: Hop }
  /** A redirect that leads nowhere. */
  | { kind: 'broken' }

const redirects = [301, 302, 303, 307, 308]
// Everything else may hold a secret, so it goes to no other origin than the one it was meant for.
const harmless = ['accept', 'accept-language', 'content-type', 'user-agent']

/** What an answer asks for next, as browsers understand it. Whether that may be reached is decided again. */
export function nextHop(hop: Hop, status: number, location: string | null): AfterAnswer {
  if (!redirects.includes(status) || location === null) return { kind: 'answer' }
  if (!URL.canParse(location, hop.url)) return { kind: 'broken' }
  const url = new URL(location, hop.url)
  const isSameOrigin = url.origin === new URL(hop.url).origin
  const becomesGet = status === 303 ? hop.method !== 'HEAD' : status < 303 && hop.method === 'POST'
  const { body, ...rest } = hop
  const headers = Object.fromEntries(
    Object.entries(hop.headers).filter(([name]) => {
      const lower = name.toLowerCase()
      return (isSameOrigin || harmless.includes(lower)) && !(becomesGet && lower.startsWith('content-'))
    }),
  )
  if (becomesGet) return { kind: 'follow', hop: { url: url.href, method: 'GET', headers } }
  return { kind: 'follow', hop: { ...rest, url: url.href, headers, ...(body === undefined ? {} : { body }) } }
}
