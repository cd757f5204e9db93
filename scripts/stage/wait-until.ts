import { setTimeout as pause } from 'node:timers/promises'

/** How long it took, in milliseconds; an error when it does not come true in time. */
export async function waitUntil(
  isSo: () => Promise<boolean> | boolean,
  { withinMs, everyMs = 25, what }: { withinMs: number; everyMs?: number; what: string },
): Promise<number> {
  const began = performance.now()
  while (!(await isSo())) {
    if (performance.now() - began > withinMs) throw new Error(`Not within ${withinMs} ms: ${what}.`)
    await pause(everyMs)
  }
  return performance.now() - began
}
