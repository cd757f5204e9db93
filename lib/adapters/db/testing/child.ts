import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { DatabaseSettings } from '../settings.ts'

/** A process of its own, with few files to open, that runs testing/children/<name>.ts. */
export function startChild(name: string, settings: DatabaseSettings, args: string[]): ChildProcess {
  const script = join(import.meta.dirname, 'children', `${name}.ts`)
  const command = 'ulimit -n 1024; exec "$0" --expose-gc --disable-warning=ExperimentalWarning "$@"'
  return spawn('sh', ['-c', command, process.execPath, script, JSON.stringify(settings), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** What a child said on its standard output as JSON; its standard error when it failed. */
export function answerOf<T>(child: ChildProcess): Promise<T> {
  const parts: string[] = []
  const errors: string[] = []
  child.stdout?.on('data', (part) => parts.push(String(part)))
  child.stderr?.on('data', (part) => errors.push(String(part)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(parts.join('')))
      else reject(new Error(`The child ended with ${code}: ${errors.join('')}`))
    })
  })
}

/** What happens to a process whose machine loses power, as far as a database can tell. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}
