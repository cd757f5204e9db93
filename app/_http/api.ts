import { now as clockNow } from '#lib/adapters/clock/clock.ts'
import { env } from '#lib/adapters/process/env.ts'
import { take } from '#lib/adapters/redis/rate-limit.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { isForeignMutation } from '#lib/shared/origin.ts'
import { authenticateKey } from '#lib/workspaces/commands/authenticate-key.ts'
import { problemResponse, requestIdOf } from './problem.ts'
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
  requireOwnOrigin(request)
  return workspaceContext(slug)
}

export function bearerKey(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

export async function keyHolder(request: Request, key: string) {
  const now = clockNow()
  const holder = await authenticateKey(key, { now, requestId: requestIdOf(request) })
  const { actor } = holder.context
  const id = actor.kind === 'key' ? actor.keyId : 'none'
  const limit = env().API_RATE_LIMIT
  // by the machine's own clock, which goes on also where tests have stopped the other
  const taken = await take({ name: 'api', key: id, limit, windowMs: 60_000, now: new Date() })
  if (!taken.ok) {
    const words = `More than ${limit} requests in a minute. Slow down a little.`
    throw new AppError('too-many-requests', words, { retryAfterMs: taken.retryAfterMs })
  }
  return holder
}

/** Also where proxy.ts does not look: a cookie comes along by itself, a key does not. */
export function requireOwnOrigin(request: Request): void {
  const { method, headers } = request
  const host = headers.get('host') ?? new URL(request.url).host
  if (!isForeignMutation({ method, headers, host, publicUrl: process.env.PUBLIC_URL })) return
  throw new AppError('forbidden', 'This request came from another site, so it was refused.')
}

/** A route is wiring: what goes wrong becomes one shape. */
export async function respond(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    return problemResponse(request, error)
  }
}

export const json = (value: unknown, { status = 200, headers = {} }: Answering = {}): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } })

interface Answering {
  status?: number
  headers?: Record<string, string>
}
