import * as z from 'zod'
import { log } from '#lib/adapters/log/log.ts'
import { take } from '#lib/adapters/redis/rate-limit.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError, httpStatus, isAppError } from '#lib/shared/errors.ts'
import { isForeignMutation } from '#lib/shared/origin.ts'
import { authenticateKey } from '#lib/workspaces/commands/authenticate-key.ts'
import { workspaceContext } from './session.ts'

/** Who asks: a bearer key brings its workspace along; a browser names it, and its cookie says who it is. */
export async function apiContext(request: Request): Promise<WorkspaceContext> {
  const key = bearerKey(request)
  if (key) return (await keyHolder(request, key)).context
  const slug = new URL(request.url).searchParams.get('workspace')
  if (!slug) {
    throw new AppError(
      'unauthenticated',
      'Send a key as `Authorization: Bearer ost_…`. Settings → API keys makes one.',
    )
  }
  return workspaceContext(slug)
}

export function bearerKey(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

export async function keyHolder(request: Request, key: string) {
  const now = new Date()
  const holder = await authenticateKey(key, { now, requestId: requestIdOf(request) })
  const { actor } = holder.context
  const id = actor.kind === 'key' ? actor.keyId : 'none'
  const taken = await take({ name: 'api', key: id, limit: 600, windowMs: 60_000, now })
  if (!taken.ok) {
    throw new AppError('too-many-requests', 'More than 600 requests in a minute. Slow down a little.', {
      retryAfterMs: taken.retryAfterMs,
    })
  }
  return holder
}

/** For the routes that proxy.ts does not see. */
export function requireOwnOrigin(request: Request): void {
  const { method, headers } = request
  const host = headers.get('host') ?? new URL(request.url).host
  if (!isForeignMutation({ method, headers, host, publicUrl: process.env.PUBLIC_URL })) return
  throw new AppError('forbidden', 'This request came from another site, so it was refused.')
}

const requestIdOf = (request: Request) => request.headers.get('x-request-id') ?? crypto.randomUUID()

/** A route is wiring: what goes wrong becomes one shape, application/problem+json. */
export async function respond(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    return problem(request, error)
  }
}

export const json = (value: unknown): Response =>
  Response.json(value, { headers: { 'cache-control': 'no-store' } })

function problem(request: Request, error: unknown): Response {
  const requestId = requestIdOf(request)
  const { status, code, message, field, retryAfterMs } = describe(error, requestId)
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterMs / 1000)))
  const body = {
    type: 'about:blank',
    title: code,
    status,
    detail: message,
    requestId,
    ...(field ? { field } : {}),
  }
  return new Response(JSON.stringify(body), { status, headers })
}

function describe(error: unknown, requestId: string) {
  if (isAppError(error)) {
    const { code, message, field, retryAfterMs } = error
    return { status: httpStatus[code], code, message, field, retryAfterMs }
  }
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return {
      status: 422,
      code: 'invalid',
      message: issue?.message ?? 'Not valid.',
      field: issue?.path.join('.'),
    }
  }
  log.error({ err: error, requestId }, 'a request failed')
  return {
    status: 500,
    code: 'failed',
    message: `This did not work. The server's log has the cause under ${requestId}.`,
  }
}
