import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { nextRestart, type Restarts } from './backoff.ts'
import { describeEnd, type Ended, signalGroup } from './child.ts'
import { formatDuration } from './format-duration.ts'

export interface Started {
  process: ChildProcess
  ended: Promise<Ended>
}
export interface SupervisedPlan {
  name: string
  start(): Promise<Started> | Started
  /** Resolves once it serves. Its signal says that this is no longer awaited. */
  isReady(child: ChildProcess, given: AbortSignal): Promise<void>
  say(sentence: string): void
  /** Gives up waiting for the first readiness. */
  giveUp: AbortSignal
}
export interface Supervised {
  pid(): number | undefined
  /** Asks with SIGTERM and waits; insists when that took longer than the bound, or when the signal says hurry. */
  stop(boundMs: number, hurry: AbortSignal): Promise<void>
}
export class EndedBeforeReady extends Error {
  readonly ended: Ended
  constructor(name: string, ended: Ended) {
    super(`${name} ended before it was ready (${describeEnd(ended)}).`)
    this.ended = ended
  }
}

/** Resolves when the process is ready for the first time. From then on it is started again whenever it ends. */
export async function supervise(plan: SupervisedPlan): Promise<Supervised> {
  let stopping = false
  let current: Started | undefined
  let restarts: Restarts = { inARow: 0 }
  const stopped = new AbortController()

  async function bringUp(): Promise<Started> {
    current = await plan.start()
    if (stopping) signalGroup(current.process, 'SIGTERM')
    const settled = new AbortController()
    const failed = current.ended.then((ended) => {
      throw new EndedBeforeReady(plan.name, ended)
    })
    const given = AbortSignal.any([settled.signal, plan.giveUp])
    try {
      await Promise.race([plan.isReady(current.process, given), failed, rejectWhenAborted(given)])
    } catch (error) {
      signalGroup(current.process, 'SIGKILL')
      await current.ended
      throw error
    } finally {
      settled.abort()
      failed.catch(() => null)
    }
    return current
  }

  async function keepUp(first: Started): Promise<void> {
    let child: Started | undefined = first
    let startedAt = performance.now()
    while (!stopping) {
      const why: string = child ? describeEnd(await child.ended) : 'it did not get ready'
      if (stopping) return
      const next = nextRestart(restarts, performance.now() - startedAt)
      restarts = next.restarts
      plan.say(`${plan.name} ended (${why}). It is started again in ${formatDuration(next.delayMs)}.`)
      await pause(next.delayMs, undefined, { signal: stopped.signal }).catch(() => null)
      if (stopping) return
      startedAt = performance.now()
      child = await bringUp().catch(() => undefined)
      if (child) plan.say(`${plan.name} is back after ${formatDuration(performance.now() - startedAt)}.`)
    }
  }

  const keeping = keepUp(await bringUp())
  return {
    pid: () => current?.process.pid,
    async stop(boundMs, hurry) {
      stopping = true
      stopped.abort()
      if (!current) return
      const { process: child, ended } = current
      // To the process alone: what it started is its own to end, and is insisted upon below.
      child.kill('SIGTERM')
      const bound = pause(boundMs, 'late', { signal: hurry }).catch(() => 'hurry')
      const outcome = await Promise.race([ended.then(() => 'ended'), bound])
      if (outcome === 'late')
        plan.say(`${plan.name} did not stop within ${formatDuration(boundMs)} and was ended.`)
      signalGroup(child, 'SIGKILL')
      await keeping
    },
  }
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  aborted.catch(() => null)
  return aborted
}
