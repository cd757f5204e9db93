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
    return new NextResponse(
      'This request came from another site, so it was refused. Open Ostinato and try again.',
      {
        status: 403,
      },
    )
  }
  if (Number(headers.get('content-length') ?? 0) > largestBody) {
    return new NextResponse('This is more than a form carries: at most 1 MB.', { status: 413 })
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

// a restore carries a whole workspace, which must not be held in memory here; its route checks the origin itself
export const config = {
  matcher: ['/((?!_next/static/|icon\\.svg$|favicon\\.ico$|api/v1/workspace/restore$).*)'],
}
