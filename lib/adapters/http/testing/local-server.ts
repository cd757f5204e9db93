import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface LocalServer extends AsyncDisposable {
  port: number
  /** What it was asked, in order: method, path and headers. */
  asked: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[]
}

/** A web server of this machine on a free port. */
export async function localServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LocalServer> {
  const asked: LocalServer['asked'] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    let body = ''
    for await (const chunk of request) body += String(chunk)
    asked.push({ method, path: url, headers, body })
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
