import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { DatabaseBusyError } from '../errors.ts'
import { isBusy, toDriverError } from './errors.ts'

let lastTurnAt = 0

/** SQLite's calls are synchronous under our promises: without a real turn now and then, timers and sockets starve. */
export async function breathe(): Promise<void> {
  if (performance.now() - lastTurnAt < 5) return
  await turn()
  lastTurnAt = performance.now()
}

/** Tries again while another process holds the lock, without blocking this one, up to a bound. */
export async function patiently<T>(attempt: () => T, waitMs: number): Promise<T> {
  const startedAt = performance.now()
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs + 1, 10)) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error)) throw toDriverError(error)
      if (performance.now() - startedAt > waitMs) throw new DatabaseBusyError(waitMs)
    }
    await sleep(pauseMs * (0.5 + Math.random()))
  }
}
