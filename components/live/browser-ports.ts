// What the browser has, in the shape in which the stream wants it.
import { type Cursor, formatCursor } from '#lib/live/cursor.ts'
import type { Locks } from './election.ts'
import { type TabChannel, type TabMessage, tabProtocol } from './tab-message.ts'

/** Web Locks exist only on https and on this machine: elsewhere each tab has a stream of its own. */
export function browserLocks(): Locks | null {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return null
  return { request: (name, options, hold) => navigator.locks.request(name, options, hold) }
}

export function openTabChannel(name: string, onMessage: (message: TabMessage) => void): TabChannel {
  const channel = new BroadcastChannel(`${name}.${tabProtocol}`)
  channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => onMessage(data))
  return { post: (message) => channel.postMessage(message), close: () => channel.close() }
}

export function fetchStream(slug: string, at: Cursor | null, signal: AbortSignal): Promise<Response> {
  return fetch(`/api/events?workspace=${encodeURIComponent(slug)}`, {
    headers: { Accept: 'text/event-stream', ...(at ? { 'Last-Event-ID': formatCursor(at) } : {}) },
    cache: 'no-store',
    signal,
  })
}
