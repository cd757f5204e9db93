import { type NextRequest, NextResponse } from 'next/server'
import { isForeignMutation } from '#lib/shared/origin.ts'
import { securityPolicy } from '#lib/shared/security-policy.ts'

const largestBody = 1_000_000
const isDevelopment = process.env.NODE_ENV === 'development'

/** Before every page, action and route: who may send this request, and what the answer may load. */
export function proxy(request: NextRequest): NextResponse {
  const { method, headers, nextUrl } = request
  if (
    isForeignMutation({
      method,
      headers,
      host: headers.get('host') ?? nextUrl.host,
      publicUrl: process.env.PUBLIC_URL,
    })
  ) {
    const words = 'This request came from another site, so it was refused. Open Ostinato and try again.'
    return refused(nextUrl.pathname, { status: 403, title: 'forbidden', detail: words })
  }
  if (Number(headers.get('content-length') ?? 0) > largestBody) {
    const detail = 'This is more than a request carries: at most 1 MB.'
    return refused(nextUrl.pathname, { status: 413, title: 'too-large', detail })
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = securityPolicy(nonce, isDevelopment)
  const forwarded = new Headers(headers)
  forwarded.set('x-nonce', nonce)
  forwarded.set('x-path', nextUrl.pathname + nextUrl.search)
  forwarded.set('x-request-id', crypto.randomUUID())
  forwarded.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers: forwarded } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** A sentence for people, and for programs the shape of every other refusal. */
function refused(path: string, problem: { status: number; title: string; detail: string }): NextResponse {
  const { status, detail } = problem
  if (!path.startsWith('/api/')) return new NextResponse(detail, { status })
  const body = JSON.stringify({ type: 'about:blank', ...problem })
  return new NextResponse(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

// A restore carries a whole workspace, which must not be held in memory here; its route checks the origin itself.
// A program with a key carries no cookie that another site could use, and shows no page: it goes straight on.
export const config = {
  matcher: [
    '/((?!_next/static/|icon\\.svg$|favicon\\.ico$|api/v1/).*)',
    {
      source: '/api/v1/((?!workspace/restore$).*)',
      missing: [{ type: 'header', key: 'authorization', value: '[Bb]earer .+' }],
    },
  ],
}
