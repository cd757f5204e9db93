import { createHash } from 'node:crypto'
import { log } from '#lib/adapters/log/log.ts'
import { beginRequest } from '#lib/requests/commands/begin-request.ts'
import { endRequest } from '#lib/requests/commands/end-request.ts'
import type { Answer } from '#lib/requests/decide-repeat.ts'
import type { Actor, WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { problemResponse } from './problem.ts'

interface Sent {
  request: Request
  context: WorkspaceContext
  text: string
}

const header = 'Idempotency-Key'
const keptHeaders = ['content-type', 'location', 'etag', 'cache-control']

/** With an Idempotency-Key, work is done once: whoever sends the same again hears the same again. */
export async function once(
  { request, context, text }: Sent,
  work: () => Promise<Response>,
): Promise<Response> {
  const typed = typedKey(request)
  if (typed === null) return work()
  const key = hash(callerOf(context.actor), typed)
  const { pathname, search } = new URL(request.url)
  const requestHash = hash(request.method, pathname + search, text)
  const begun = await beginRequest(context.workspace.id, { key, requestHash })
  if (begun.kind === 'answered') return replayed(begun.answer)
  if (begun.kind !== 'first') throw refusals[begun.kind]()
  const response = await work().catch((error: unknown) => problemResponse(request, error))
  const answer = await answerOf(response)
  // what failed was not done, so that it may be tried again
  const isKept = answer.status < 500 && answer.status !== 429
  const kept = { key, requestHash, answer: isKept ? answer : null }
  await endRequest(context.workspace.id, kept).catch((error: unknown) => {
    log.error({ err: error, requestId: context.requestId }, 'An answer could not be kept.')
  })
  return responseOf(answer)
}

function typedKey(request: Request): string | null {
  const key = request.headers.get(header)
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw new AppError('invalid', 'A key has 1 to 255 signs without spaces. A random UUID is a good one.', {
    field: header,
  })
}

const refusals = {
  'another-request': () =>
    new AppError('invalid', 'This key was sent before, with another request. Take a new one.', {
      field: header,
    }),
  'under-way': () =>
    new AppError('conflict', 'The first request with this key is still under way.', {
      field: header,
      retryAfterMs: 1000,
    }),
  'broken-off': () =>
    new AppError(
      'conflict',
      'The first request with this key broke off. Look whether it took effect; if not, send it with a new key.',
      { field: header },
    ),
}

const callerOf = (actor: Actor): string => {
  if (actor.kind === 'system') return actor.name
  return actor.kind === 'key' ? actor.keyId : actor.personId
}

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

async function answerOf(response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) => keptHeaders.includes(name))
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.text() }
}

/** An answer without a body may not have an empty one either. */
const responseOf = ({ status, headers, body }: Answer): Response =>
  new Response(body === '' ? null : body, { status, headers })

function replayed(answer: Answer): Response {
  const response = responseOf(answer)
  response.headers.set('Idempotency-Replayed', 'true')
  return response
}
