import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10

/** What a process has used of a processor since its beginning, in milliseconds. */
export function cpuMsOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // Its name may hold spaces; the fields after the bracket do not.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

export function megabytesOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) / 1024
}

/** The most that some processes held together, until it is told to stop. */
export function watchMemory(pids: readonly number[]): { stop(): Promise<number> } {
  let isOver = false
  const watching = (async () => {
    let most = 0
    while (!isOver) {
      most = Math.max(
        most,
        pids.reduce((sum, pid) => sum + megabytesOf(pid), 0),
      )
      await pause(100)
    }
    return most
  })()
  return {
    stop() {
      isOver = true
      return watching
    },
  }
}
