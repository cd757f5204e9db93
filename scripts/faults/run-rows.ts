import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { nodeFlags } from '../launch/next-program.ts'
import type { Extent, FaultRow, RowResult } from './fault-row.ts'

const program = join(import.meta.dirname, 'children', 'run-row.ts')
const boundMs = 900_000

interface Running extends Extent {
  atOnce: number
  onResult: (row: FaultRow, result: RowResult) => void
}

/** Each row in a process of its own, a few side by side: most of their time is waiting. */
export async function runRows(
  rows: readonly FaultRow[],
  { short, atOnce, onResult }: Running,
): Promise<RowResult[]> {
  const left = [...rows]
  const results: RowResult[] = []
  async function takeTurns(): Promise<void> {
    for (let row = left.shift(); row; row = left.shift()) {
      const result = await runRow(row, short)
      results.push(result)
      onResult(row, result)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeTurns))
  return results
}

async function runRow({ name }: FaultRow, short: boolean): Promise<RowResult> {
  const began = performance.now()
  const child = fork(program, [name, short ? 'short' : 'full'], { execArgv: [...nodeFlags] })
  const timer = setTimeout(() => child.kill('SIGKILL'), boundMs)
  try {
    const said = once(child, 'message').then(([result]: RowResult[]) => result)
    const ended = once(child, 'exit').then(() => undefined)
    const first = await Promise.race([said, ended])
    await ended
    return (
      first ?? { name, ok: false, got: 'the row ended without a result', tookMs: performance.now() - began }
    )
  } finally {
    clearTimeout(timer)
  }
}
