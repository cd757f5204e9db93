import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PropertyResult, PropertyRun } from '#lib/schedules/testing/run-properties.ts'

const batchSize = 500
const mostThreads = 8

interface RandomRun {
  runs: number
  limitMs?: number
  progress: (checked: number) => void
}

/** Random schedules against brute force, in batches spread over the machine's threads. */
export async function checkInThreads({ runs, limitMs, progress }: RandomRun): Promise<PropertyResult> {
  const ends = performance.now() + (limitMs ?? Number.POSITIVE_INFINITY)
  const result: PropertyResult = { checked: 0, failure: null }
  let handedOut = 0
  let seed = randomInt(2 ** 30)
  const nextBatch = (): PropertyRun | null => {
    const leftMs = ends - performance.now()
    const size = Math.min(batchSize, runs - handedOut)
    if (size <= 0 || leftMs <= 0 || result.failure !== null) return null
    handedOut += size
    seed += 1
    return { runs: size, seed, ...(limitMs !== undefined && { limitMs: leftMs }) }
  }
  const work = async () => {
    const thread = new Worker(new URL('./random-worker.ts', import.meta.url))
    try {
      for (let batch = nextBatch(); batch !== null; batch = nextBatch()) {
        const { checked, failure } = await answerOf(thread, batch)
        result.checked += checked
        result.failure ??= failure
        progress(result.checked)
      }
    } finally {
      await thread.terminate()
    }
  }
  const threads = Math.min(availableParallelism(), mostThreads, Math.ceil(runs / batchSize))
  await Promise.all(Array.from({ length: threads }, work))
  return result
}

/** A thread that breaks rejects it with its error. */
async function answerOf(thread: Worker, batch: PropertyRun): Promise<PropertyResult> {
  const answered: Promise<PropertyResult[]> = once(thread, 'message')
  thread.postMessage(batch)
  const [answer] = await answered
  if (answer === undefined) throw new Error('A thread answered nothing.')
  return answer
}
