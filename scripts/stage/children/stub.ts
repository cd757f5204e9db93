// A process of its own: what automations call. It notes each request and answers as its path says.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Seen, StubQuestion } from '../stub.ts'

let seen: Seen[] = []

const server = createServer((request, response) => {
  const at = Date.now()
  const url = new URL(request.url ?? '/', 'http://stub')
  const key = request.headers['idempotency-key']
  const query = Object.fromEntries(url.searchParams)
  const one: Seen = { at, path: url.pathname, query, key: key?.toString() ?? null, endedAt: null }
  seen.push(one)
  process.send?.({ arrived: one })
  response.once('close', () => {
    one.endedAt = Date.now()
  })
  answer(url, request, response)
})
server.keepAliveTimeout = 60_000

function answer(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const afterMs = Number(url.searchParams.get('afterMs') ?? 0)
  const send = () => {
    response
      .writeHead(Number(url.searchParams.get('status') ?? 200), { 'Content-Type': 'text/plain' })
      .end('ok')
  }
  // Read to its end, so that the connection can serve the next request.
  request.resume()
  if (url.pathname === '/hang') return
  if (afterMs === 0) send()
  else setTimeout(send, afterMs)
}

process.on('message', (question: StubQuestion) => {
  if (question === 'take') {
    process.send?.({ taken: seen })
    seen = []
  }
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
