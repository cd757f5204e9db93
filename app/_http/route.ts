// How a route of the API is made: it says what it does, and these say who asks, with what, and what goes wrong.
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { apiContext, respond } from './api.ts'
import { once } from './idempotency.ts'
import { parseBody, readBody } from './read-body.ts'

interface RouteArguments {
  params: Promise<Record<string, string>>
}

interface Asked {
  context: WorkspaceContext
  /** What the address names: its ids. */
  params: Record<string, string>
  /** What stands after the question mark, but for the workspace that a browser names. */
  query: Record<string, string>
}

interface Sent extends Asked {
  request: Request
  body: Record<string, unknown>
  /** The body as it came: what is no JSON is only here. */
  text: string
}

type Handler = (request: Request, route: RouteArguments) => Promise<Response>

export const reading =
  (work: (asked: Asked) => Promise<Response>): Handler =>
  (request, route) =>
    respond(request, async () => work(await asked(request, route)))

/** Reads the body within its bounds, and honours an Idempotency-Key. */
export const changing =
  (work: (sent: Sent) => Promise<Response>): Handler =>
  (request, route) =>
    respond(request, async () => {
      const known = await asked(request, route)
      const text = await readBody(request)
      return once({ request, context: known.context, text }, () =>
        work({ ...known, request, text, body: isMarkdown(request) ? {} : parseBody(text) }),
      )
    })

async function asked(request: Request, route: RouteArguments): Promise<Asked> {
  const context = await apiContext(request)
  const { workspace: _, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  return { context, params: await route.params, query }
}

const isMarkdown = ({ headers }: Request) => /^text\/markdown\b/i.test(headers.get('content-type') ?? '')

/** For the methods that an address does not have: the same shape as every other refusal. */
export function refuseOthers(
  ...allowed: readonly string[]
): Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler> {
  const handler: Handler = async (request) => {
    const response = await respond(request, () => {
      const words = `There is no ${request.method} here. Use ${allowed.join(' or ')}.`
      throw new AppError('not-allowed', words)
    })
    response.headers.set('allow', allowed.join(', '))
    return response
  }
  return { GET: handler, POST: handler, PUT: handler, PATCH: handler, DELETE: handler }
}
