const lookEveryMs = 1000

/**
 * Calls back once when the launcher that started this process is gone, so that a killed one leaves no orphans.
 * Does nothing in a process that was started by hand.
 */
export function watchLauncher(onGone: () => void): void {
  const pid = Number(process.env.OSTINATO_LAUNCHER_PID)
  if (!Number.isInteger(pid) || pid < 2) return
  const isChild = process.ppid === pid
  const timer = setInterval(() => {
    // A dead launcher that nobody has reaped still has its pid, but no longer its children.
    if (isAlive(pid) && (!isChild || process.ppid === pid)) return
    clearInterval(timer)
    onGone()
  }, lookEveryMs)
  timer.unref()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
