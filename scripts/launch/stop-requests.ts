/** A terminal and npm both pass on one Ctrl-C: what comes this soon after the first is the same request. */
const sameRequestMs = 500

export interface StopRequests {
  /** Aborted at the first request: stop in good order. */
  stop: AbortSignal
  /** Aborted at the second: stop now. */
  hurry: AbortSignal
  request(): void
}

export function listenForStop(onRequest: (kind: 'stop' | 'hurry') => void): StopRequests {
  const stop = new AbortController()
  const hurry = new AbortController()
  let requestedAt = 0

  function request(): void {
    const now = performance.now()
    if (!stop.signal.aborted) {
      requestedAt = now
      onRequest('stop')
      stop.abort()
    } else if (now - requestedAt > sameRequestMs && !hurry.signal.aborted) {
      onRequest('hurry')
      hurry.abort()
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request)
  return { stop: stop.signal, hurry: hurry.signal, request }
}
