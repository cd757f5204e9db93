import * as z from 'zod'
import { isUnavailable } from '#lib/adapters/db/errors.ts'
import { log } from '#lib/adapters/log/log.ts'
import { refusalsOf } from '#lib/automations/spec/spec-refusals.ts'
import { type AppError, httpStatus, isAppError } from '#lib/shared/errors.ts'

interface Problem {
  status: number
  title: string
  detail: string
  field?: string
  retryAfterMs?: number
  /** All refused fields, or what somebody else saved. */
  data?: Record<string, unknown>
}

/** Given by proxy.ts, or by the program that asks. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given !== null && /^[\w-]{1,64}$/.test(given) ? given : crypto.randomUUID()
}

/** One shape for all that went wrong: application/problem+json. */
export function problemResponse(request: Request, error: unknown): Response {
  const requestId = requestIdOf(request)
  const { status, title, detail, field, retryAfterMs, data } = describe(error, requestId)
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterMs / 1000)))
  const body = { type: 'about:blank', title, status, detail, requestId, ...(field && { field }), ...data }
  return new Response(JSON.stringify(body), { status, headers })
}

function describe(error: unknown, requestId: string): Problem {
  if (isAppError(error)) return refused(error)
  // what both editions of zod throw
  if (error instanceof z.core.$ZodError) {
    const refusals = refusalsOf(error.issues)
    const { field, message } = refusals[0] ?? { field: '', message: 'This is not valid.' }
    return { status: 422, title: 'invalid', detail: message, field, data: { refusals } }
  }
  if (isUnavailable(error) && error instanceof Error) {
    log.warn({ err: error, requestId }, 'A request found no database.')
    return { status: 503, title: 'unavailable', detail: error.message, retryAfterMs: 1000 }
  }
  log.error({ err: error, requestId }, 'a request failed')
  const detail = `This did not work. The server's log has the cause under ${requestId}.`
  return { status: 500, title: 'failed', detail }
}

const refused = ({ code, message, field, retryAfterMs, data }: AppError): Problem => ({
  status: httpStatus[code],
  title: code,
  detail: message,
  ...(field !== undefined && { field }),
  ...(retryAfterMs !== undefined && { retryAfterMs }),
  ...(data && { data }),
})
