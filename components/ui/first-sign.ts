'use client'

// A page is drawn with what it needs to be read. What it needs to be used comes when somebody is there.

const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'] as const

const waiting = new Set<() => void>()
let isAwake = false

function wake(): void {
  isAwake = true
  for (const sign of signs) window.removeEventListener(sign, wake, true)
  for (const run of waiting) whenIdle(run)
  waiting.clear()
}

// Safari has no idle callbacks.
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 500 })
  else setTimeout(run)
}

/** Runs at the first move, touch or key of a person on this page; soon, if that was already. */
export function atFirstSign(run: () => void): () => void {
  if (isAwake) {
    whenIdle(run)
    return () => {}
  }
  if (waiting.size === 0) {
    for (const sign of signs) window.addEventListener(sign, wake, { capture: true, passive: true })
  }
  waiting.add(run)
  return () => waiting.delete(run)
}
