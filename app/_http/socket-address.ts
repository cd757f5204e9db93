import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Set by us on each request before Next sees it, so that no client can. */
export const socketHeader = 'x-ostinato-socket'

const isRequest = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' && message !== null && 'request' in message

/** Next hands headers on and no socket; this is told of every request first. */
export function noteSockets(): void {
  subscribe('http.server.request.start', (message) => {
    if (!isRequest(message)) return
    const { headers, socket } = message.request
    headers[socketHeader] = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  })
}
