import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface ChildPlan {
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  onLine(line: string): void
}
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * Starts a process in a group of its own: Ctrl-C in the terminal then reaches the launcher alone,
 * which stops the others in their order.
 */
export function startChild(plan: ChildPlan): { process: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const streams = [child.stdout, child.stderr].map((stream) => {
    if (!stream) return Promise.resolve()
    const lines = createInterface({ input: stream })
    lines.on('line', plan.onLine)
    return new Promise<void>((resolve) => lines.once('close', resolve))
  })
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => {
      plan.onLine(error.message)
      resolve({ code: 127, signal: null })
    })
    // Not `close`: a grandchild that keeps the pipes must not hide that the child is dead.
    child.once('exit', async (code, signal) => {
      const patience = new Promise((settle) => setTimeout(settle, 200))
      await Promise.race([Promise.all(streams), patience])
      resolve({ code, signal })
    })
  })
  return { process: child, ended }
}

/** To the whole group, so that what a child has started goes with it. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

export const describeEnd = ({ code, signal }: Ended): string =>
  signal === null ? `exit code ${code}` : `signal ${signal}`
