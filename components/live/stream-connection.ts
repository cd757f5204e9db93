// Keeps one stream open for as long as it may: fetch instead of EventSource, which cannot tell a refusal from a
// broken network, nor begin at a place of our choosing.
import { backoffMs } from './backoff.ts'
import { eventStreamParser, type StreamMessage } from './parse-event-stream.ts'

export type Refusal = 'signed-out' | 'access-lost'

export interface StreamPorts {
  open(signal: AbortSignal): Promise<Response>
  onUp(): void
  onDown(): void
  onMessages(messages: readonly StreamMessage[]): void
  /** The server will not have this reader; nobody asks again until told to. */
  onRefused(refusal: Refusal): void
}

export interface StreamConnection {
  /** The network or this machine came back: try now, or doubt a line that has been silent. */
  nudge(): void
  /** The session that it was opened with is over. Another may have taken its place: asks once with that one. */
  renew(): void
  stop(): void
}

/** The server speaks every 15 s. */
const silenceMs = { doubtful: 20_000, dead: 40_000 }
/** The cookie of a new session comes with an answer that may still be on its way. */
const renewalMs = 1500
/** A stream that stood this long has earned a quick return. */
const steadyMs = 5000

export function keepStream(ports: StreamPorts): StreamConnection {
  let isStopped = false
  let attempt = 0
  let baseMs = 1000
  let aborter = new AbortController()
  let lastByteAt = 0
  let isReading = false
  let wake: (() => void) | null = null
  let isRenewing = false

  const watch = setInterval(() => {
    if (isReading && performance.now() - lastByteAt > silenceMs.dead) aborter.abort()
  }, 5000)

  async function run(): Promise<void> {
    while (!isStopped) {
      const waitMs = await once()
      if (isStopped) break
      ports.onDown()
      const pauseMs = isRenewing ? renewalMs : (waitMs ?? backoffMs(baseMs, attempt, Math.random()))
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      wake = null
      isRenewing = false
      attempt += 1
    }
  }

  /** Resolves when the stream is over, with the wait that the server asked for, if it did. */
  async function once(): Promise<number | null> {
    aborter = new AbortController()
    const patience = setTimeout(() => aborter.abort(), silenceMs.doubtful)
    try {
      const response = await ports.open(aborter.signal)
      if (response.status === 401) return refuse('signed-out')
      if (response.status === 403 || response.status === 404) return refuse('access-lost')
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
      if (!response.ok || !response.body || !isStream) {
        await response.body?.cancel()
        const retryAfter = Number(response.headers.get('retry-after'))
        return retryAfter > 0 ? retryAfter * 1000 * (1 + Math.random()) : null
      }
      clearTimeout(patience)
      await read(response.body)
    } catch {
      // A broken network: the loop tries again.
    } finally {
      clearTimeout(patience)
      isReading = false
    }
    return null
  }

  async function read(body: ReadableStream<Uint8Array>): Promise<void> {
    const openedAt = performance.now()
    lastByteAt = openedAt
    isReading = true
    ports.onUp()
    const parse = eventStreamParser()
    const decoder = new TextDecoder()
    const reader = body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (isStopped) {
        await reader.cancel()
        return
      }
      if (done) break
      lastByteAt = performance.now()
      const { messages, retryMs } = parse(decoder.decode(value, { stream: true }))
      baseMs = retryMs ?? baseMs
      if (lastByteAt - openedAt > steadyMs) attempt = 0
      if (messages.length > 0) ports.onMessages(messages)
    }
  }

  function refuse(refusal: Refusal): null {
    stop()
    ports.onRefused(refusal)
    return null
  }

  function stop(): void {
    isStopped = true
    clearInterval(watch)
    aborter.abort()
    wake?.()
  }

  run()
  return {
    nudge() {
      if (isReading && performance.now() - lastByteAt > silenceMs.doubtful) aborter.abort()
      if (!wake || isRenewing) return
      attempt = 0
      wake()
    },
    renew() {
      isRenewing = true
      aborter.abort()
    },
    stop,
  }
}
