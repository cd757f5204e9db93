import { setTimeout as sleep } from 'node:timers/promises'
import { heldRuns, stopHeldRuns } from './hold-runs.ts'

/** At the end of a process: what is still under way is told to stop, and waits in the queue for somebody else. */
export async function releaseRuns(withinMs: number): Promise<boolean> {
  stopHeldRuns()
  const until = performance.now() + withinMs
  while (heldRuns().length > 0 && performance.now() < until) await sleep(20)
  return heldRuns().length === 0
}
