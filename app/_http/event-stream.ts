import { AsyncLocalStorage } from 'node:async_hooks'
import { parseCursor } from '#lib/live/cursor.ts'
import { isReadable, type Reader, readerOf } from '#lib/live/rights.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { type Topic, topics } from '#lib/shared/events.ts'
import { respond } from './api.ts'
import { openEventStream } from './event-streams.ts'

/** Who asks for which workspace. Null: the request names none, as a key's need not. */
type Gate = (slug: string | null) => Promise<WorkspaceContext>

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // `no-transform`: a compressor would keep frames until it has enough of them.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
}

/** `GET /api/events?workspace=<slug>&topics=a,b`: without topics, everything that the reader may have. */
export const answerEventStream = (request: Request, gate: Gate): Promise<Response> =>
  respond(request, async () => {
    const { searchParams } = new URL(request.url)
    const wanted = parseTopics(searchParams.get('topics'))
    // The rights are read again while the stream is open, as the request that opened it.
    const asThisRequest = AsyncLocalStorage.snapshot()
    let slug = searchParams.get('workspace')
    const authorise = () => asThisRequest(async () => readerOf(await gate(slug)))

    const reader = await authorise()
    const refused = wanted?.find((topic) => !isReadable(topic, reader))
    if (refused) throw new AppError('forbidden', refusal(refused, reader), { field: refused })

    const stream = await openEventStream({
      reader,
      authorise,
      wants: (topic) => wanted?.includes(topic) ?? true,
      renamed(next) {
        slug = slug && next
      },
      asked: parseCursor(request.headers.get('last-event-id') ?? searchParams.get('after')),
      signal: request.signal,
    })
    if (stream) return new Response(stream, { headers: streamHeaders })
    throw new AppError('unavailable', 'The server is stopping. Come back in a second.', {
      retryAfterMs: 1000,
    })
  })

function parseTopics(text: string | null): Topic[] | null {
  if (text === null) return null
  return text.split(',').map((name) => {
    const topic = topics.find((known) => known === name)
    if (topic) return topic
    throw new AppError('invalid', `There is no topic "${name}". There are ${topics.join(', ')}.`, {
      field: 'topics',
    })
  })
}

const refusal = (topic: Topic, { role }: Reader): string =>
  `As ${role ?? 'a guest'} you may not follow the topic "${topic}".`
