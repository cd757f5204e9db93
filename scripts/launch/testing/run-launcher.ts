import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { productProcesses } from '../../../e2e/harness/product-processes.ts'
import { freePort } from '../free-port.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface Launcher {
  child: ChildProcess
  output(): string
  /** Waits until it printed this since the last wait. */
  says(pattern: RegExp): Promise<void>
  exitCode(): Promise<number | null>
}

export interface LauncherWishes {
  mode?: string
  env?: Record<string, string>
  /** What comes before `node`: another user, another view of the files. */
  under?: readonly string[]
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ostinato-launch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

const neutral = {
  REDIS_URL: '',
  DATABASE_URL: '',
  PUBLIC_URL: '',
  MASTER_KEY: '',
  NO_COLOR: '1',
  LOG_LEVEL: 'info',
}
/** Well below the 25 s for jobs that are under way: here none is. */
const noticed = { timeout: 15_000, interval: 50 }
const patience = { timeout: 120_000, interval: 25 }

/** The launcher as `npm start` runs it, on a folder and a port of its own; ended with the test. */
export async function runLauncher(dataDir: string, wishes: LauncherWishes = {}): Promise<Launcher> {
  const { mode = 'all', env = {}, under = [] } = wishes
  const program = [
    ...under,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(root, 'scripts/launch/main.ts'),
    mode,
  ]
  const [command = '', ...args] = program
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...neutral,
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let seen = 0
  const collect = (data: Buffer) => {
    printed += data.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = once(child, 'close')
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
    for (const { pid } of productProcesses(dataDir)) process.kill(pid, 'SIGKILL')
  })
  return {
    child,
    output: () => printed,
    async says(pattern) {
      await vi.waitFor(() => {
        const found = pattern.exec(printed.slice(seen))
        if (found) seen += found.index + found[0].length
        else throw new Error(`${pattern} was not said. So far:\n${printed}`)
      }, patience)
    },
    async exitCode() {
      await ended
      return child.exitCode
    },
  }
}

/** Fails unless every process of that data folder is gone before long. */
export async function nothingStays(dataDir: string): Promise<void> {
  await vi.waitFor(() => {
    const left = productProcesses(dataDir)
    if (left.length > 0) throw new Error(`Still there: ${JSON.stringify(left)}`)
  }, noticed)
}
