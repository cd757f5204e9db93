import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 5000

/** Two Redis on the same files would ruin them: one of a launcher that was killed has to be gone first. */
export async function endLeftover(pidFile: string): Promise<void> {
  const pid = readPid(pidFile)
  if (pid === undefined) return
  for (const signal of [undefined, 'SIGTERM', 'SIGKILL'] as const) {
    if (!isRedis(pid)) return
    if (signal) process.kill(pid, signal)
    const until = performance.now() + patienceMs
    while (isRedis(pid) && performance.now() < until) await pause(50)
  }
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/** The pid may belong to another program by now, which must not be touched. */
function isRedis(pid: number): boolean {
  return /(redis|valkey)-server/.test(commandOf(pid))
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}
