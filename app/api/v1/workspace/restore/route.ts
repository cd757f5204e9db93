import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { apiContext, json, requireOwnOrigin, respond } from '#app/_http/api.ts'
import { AppError } from '#lib/shared/errors.ts'
import { restoreWorkspace } from '#lib/workspaces/commands/restore-workspace.ts'

/** The body is the backup itself, of any size, so proxy.ts lets it pass unread and the origin is checked here. */
export const POST = (request: Request) =>
  respond(request, async () => {
    requireOwnOrigin(request)
    const context = await apiContext(request)
    if (!request.body)
      throw new AppError('invalid', 'Send the backup as the body of the request.', { field: 'file' })
    const typedSlug = new URL(request.url).searchParams.get('confirm') ?? ''
    const input = Readable.fromWeb(request.body as NodeStream<Uint8Array>)
    return json(await restoreWorkspace(context, { input, typedSlug }))
  })
