import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Count } from './results.ts'
import type { Suite } from './suites.ts'

const root = join(import.meta.dirname, '..', '..')

/** Runs a suite to its end; what it prints goes straight to the log. */
export async function runSuite(suite: Suite, temporary: string): Promise<Count> {
  const code = await exitCodeOf(suite, temporary)
  const count = readCount(suite, code)
  // Whatever the report says: a suite that ended badly has failed.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function exitCodeOf({ program, args, env, boundMs }: Suite, temporary: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: {
        ...process.env,
        CI: 'true',
        PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
        TMPDIR: temporary,
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that the bound reaches whatever the suite has started.
      detached: true,
    })
    const signal = (name: NodeJS.Signals) => child.pid !== undefined && endGroup(child.pid, name)
    const late = setTimeout(() => {
      console.log(`Not done after ${boundMs / 60_000} minutes: ended.`)
      signal('SIGKILL')
    }, boundMs)
    const interrupted = () => {
      signal('SIGTERM')
      process.exitCode = 130
    }
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const settle = (code: number) => {
      clearTimeout(late)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve(code)
    }
    child.once('error', (error) => {
      console.log(`${program} did not start: ${error.message}`)
      settle(127)
    })
    child.once('exit', (code) => settle(code ?? 1))
  })
}

function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It ended meanwhile.
  }
}

function readCount({ report }: Suite, code: number): Count {
  if (report === null) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  if (!existsSync(report.file)) return { passed: 0, failed: 1, skipped: 0 }
  return report.count(JSON.parse(readFileSync(report.file, 'utf8')))
}
