import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Ended, startChild } from '../launch/child.ts'
import { nodeFlags } from '../launch/next-program.ts'

const root = join(import.meta.dirname, '..', '..')
const program = join(root, 'worker', 'index.ts')

export interface WorkerProcess {
  process: ChildProcess
  pid: number
  /** What it wrote. */
  lines: readonly string[]
  ended: Promise<Ended>
  /** Ends it as kill -9 does. */
  kill(): Promise<Ended>
  /** Ends it as an operator does. */
  stop(): Promise<Ended>
}

export interface WorkerWishes {
  env: NodeJS.ProcessEnv
  /** Before its program. */
  nodeArgs?: readonly string[]
  /** Also when it has not said that it is ready: one that shall die early. */
  waits?: boolean
}

/** The worker as the launcher starts it. */
export async function startWorkerProcess({
  env,
  nodeArgs = [],
  waits = true,
}: WorkerWishes): Promise<WorkerProcess> {
  const lines: string[] = []
  const { process: child, ended } = startChild({
    command: process.execPath,
    args: [...nodeFlags, ...nodeArgs, program],
    cwd: root,
    env,
    onLine: (line) => lines.push(line),
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  if (waits) {
    const first = await Promise.race([once(child, 'message').then(() => 'ready'), ended.then(() => 'ended')])
    if (first === 'ended') throw new Error(`The worker did not start:\n${lines.join('\n')}`)
  }
  return {
    process: child,
    pid: child.pid ?? 0,
    lines,
    ended,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
