export interface IncomingRequest {
  method: string
  headers: { get: (name: string) => string | null }
  host: string
  publicUrl: string | undefined
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change that carries our cookie must name us as its origin. A browser always names one; `null` (a sandboxed
 * frame, a redirect) and silence are refused. A request without a cookie proves itself in another way.
 */
export function isForeignMutation({ method, headers, host, publicUrl }: IncomingRequest): boolean {
  if (reading.has(method) || !headers.get('cookie')) return false
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return true
  return new URL(origin).host !== host && origin !== (publicUrl ? new URL(publicUrl).origin : undefined)
}
