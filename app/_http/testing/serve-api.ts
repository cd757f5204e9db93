import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { callApi } from './api-routes.ts'

/** The API on a port of its own, for programs that know only an address. */
export async function serveApi(): Promise<{ url: string; server: Server }> {
  const server = createServer(async (incoming, outgoing) => {
    const response = await callApi(await requestOf(incoming))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, server }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const body = await buffer(incoming)
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return new Request(`http://localhost${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(body.length > 0 && { body }),
  })
}
