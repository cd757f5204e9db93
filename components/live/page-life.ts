import type { SharedStream } from './shared-stream.ts'

/** How long a hidden tab keeps a stream of its own, where tabs cannot share one. */
const hiddenMs = 30_000

/** Ties a stream to the life of its page: put aside, frozen, asleep, offline, and back. */
export function followPageLife(stream: SharedStream, { isShared }: { isShared: boolean }): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let isSuspended = false
  let hiding: ReturnType<typeof setTimeout> | undefined

  function suspend(): void {
    isSuspended = true
    stream.suspend()
  }
  function resume(): void {
    clearTimeout(hiding)
    if (isSuspended) stream.resume()
    else stream.nudge()
    isSuspended = false
  }

  window.addEventListener('pagehide', suspend, { signal })
  window.addEventListener('pageshow', resume, { signal })
  window.addEventListener('online', resume, { signal })
  document.addEventListener('freeze', suspend, { signal })
  document.addEventListener('resume', resume, { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') return resume()
      // Without sharing, six tabs would take all the connections that HTTP/1.1 allows to one host.
      if (!isShared) hiding = setTimeout(suspend, hiddenMs)
    },
    { signal },
  )
  return () => {
    clearTimeout(hiding)
    listening.abort()
  }
}
