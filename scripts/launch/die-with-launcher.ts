import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { ChildPlan } from './child.ts'
import { startChild } from './child.ts'
import { findProgram } from './redis/find-redis.ts'
import type { Started } from './supervise.ts'

const setpriv = findProgram(['setpriv'])
const hasDeathSignal =
  setpriv !== undefined &&
  spawnSync(setpriv, ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0

/** Starts a program that knows nothing of us and still ends when we do, also when we are killed with -9. */
export function startDying(plan: ChildPlan): Started {
  // Linux does it. It ends the program that setpriv turns into, so the process stays the same.
  if (setpriv && hasDeathSignal) {
    return startChild({
      ...plan,
      command: setpriv,
      args: ['--pdeathsig', 'TERM', plan.command, ...plan.args],
    })
  }
  const started = startChild(plan)
  watchForUs(started.process)
  return started
}

const script =
  'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; kill -TERM "$2" 2>/dev/null'

/** The same where there is no such command: a shell that looks every second. */
function watchForUs(child: ChildProcess): void {
  if (child.pid === undefined) return
  const args = ['-c', script, 'watch', String(process.pid), String(child.pid)]
  spawn('sh', args, { detached: true, stdio: 'ignore' }).unref()
}
