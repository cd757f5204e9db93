import { Readable } from 'node:stream'
import { apiContext, respond } from '#app/_http/api.ts'
import { AppError } from '#lib/shared/errors.ts'
import { backupWorkspace } from '#lib/workspaces/commands/backup-workspace.ts'

export const GET = (request: Request) =>
  respond(request, async () => {
    // it writes an audit entry, so another site must not make a browser ask for it
    if (request.headers.get('sec-fetch-site') === 'cross-site') {
      throw new AppError('forbidden', 'This request came from another site, so it was refused.')
    }
    const context = await apiContext(request)
    const backup = await backupWorkspace(context)
    const day = context.now.toISOString().slice(0, 10)
    // Node's own adapter between its two kinds of stream, whose types do not know of each other
    return new Response(Readable.toWeb(backup) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/gzip',
        'content-disposition': `attachment; filename="ostinato-${context.workspace.slug}-${day}.backup"`,
        'cache-control': 'no-store',
      },
    })
  })

/** Next would answer this by making the whole backup. */
export const HEAD = () => new Response(null, { status: 405, headers: { allow: 'GET' } })
