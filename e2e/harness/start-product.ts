import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { freePort } from '../../scripts/launch/free-port.ts'
import { type Part, productProcesses } from './product-processes.ts'

const root = join(import.meta.dirname, '..', '..')
const startBoundMs = 180_000
const stopBoundMs = 45_000
const watcher = '/usr/bin/setpriv'

export interface Product extends AsyncDisposable {
  baseUrl: string
  /** What the start printed; the first start's link makes the owner. */
  link: string
  dataDir: string
  /** Everything that it printed since its first start. */
  output(): string
  pids(part: Part): number[]
  /** As `kill -9` does it; SIGSTOP and SIGCONT make a part hang and go on. */
  kill(part: Part, signal?: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void
  /** Drains and stops, keeps the data, and fails when a process stays. */
  stop(): Promise<void>
  /** Again on the same data and port, after `stop` or after the launcher was killed. */
  start(): Promise<void>
}

/** The real product, as a person starts it, with data, a port and a Redis of its own. */
export async function startProduct(
  settings: Record<string, string> = {},
  mode: 'all' | 'web' | 'worker' = 'all',
): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ostinato-e2e-'))
  const port = await freePort()
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...neutral,
    NODE_ENV: 'production',
    NO_COLOR: '1',
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    ...settings,
  }
  const printed: string[] = []
  let launcher: ChildProcess | undefined

  const pids = (part: Part) =>
    productProcesses(dataDir).flatMap((running) => (running.part === part ? [running.pid] : []))

  const product: Product = {
    baseUrl: '',
    link: '',
    dataDir,
    output: () => printed.join(''),
    pids,
    kill: (part, signal = 'SIGKILL') => {
      const targets = pids(part)
      if (targets.length === 0) throw new Error(`No ${part} runs for ${dataDir}.`)
      for (const pid of targets) process.kill(pid, signal)
    },
    async stop() {
      if (launcher) await end(launcher)
      launcher = undefined
      const left = await survivors(dataDir)
      for (const { pid } of left) process.kill(pid, 'SIGKILL')
      if (left.length > 0) {
        throw new Error(
          `Outlived the launcher: ${left.map(({ pid, part }) => `${part} (${pid})`).join(', ')}.`,
        )
      }
    },
    async start() {
      const from = printed.length
      launcher = launch(environment, mode, (text) => printed.push(text))
      product.link = await printedLink(launcher, () => printed.slice(from).join(''))
      product.baseUrl = product.link && new URL(product.link).origin
    },
    async [Symbol.asyncDispose]() {
      try {
        await product.stop()
      } finally {
        await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  }

  try {
    await product.start()
  } catch (error) {
    await product[Symbol.asyncDispose]()
    throw error
  }
  return product
}

// Settings of the machine that runs the tests must not reach the product. An empty one counts as absent.
const neutral = { REDIS_URL: '', DATABASE_URL: '', PUBLIC_URL: '', MASTER_KEY: '', ALLOW_PRIVATE_HOSTS: '' }

function launch(env: NodeJS.ProcessEnv, mode: string, onText: (text: string) => void): ChildProcess {
  const program = [process.execPath, join(root, 'scripts', 'start.mjs'), mode]
  // When this process is killed, nobody is left to stop the product: then the kernel does.
  const [command = '', ...args] = existsSync(watcher) ? [watcher, '--pdeathsig', 'TERM', ...program] : program
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (data: Buffer) => onText(plain(data)))
  child.stderr.on('data', (data: Buffer) => onText(plain(data)))
  return child
}

// A test runner forces colours upon its children; a link must not end in one.
const plain = (data: Buffer) => stripVTControlCharacters(data.toString())

// The sentence with which the start ends; web says addresses of its own before.
const ready = /is ready after.*?(https?:\/\/\S+)\s|is at work after/s

async function printedLink(launcher: ChildProcess, output: () => string): Promise<string> {
  const deadline = performance.now() + startBoundMs
  while (performance.now() < deadline) {
    const said = ready.exec(output())
    // a worker alone has no address
    if (said) return said[1] ?? ''
    if (hasEnded(launcher)) throw new Error(`The product ended while starting. It printed:\n${output()}`)
    await pause(50)
  }
  throw new Error(`The product printed no link within ${startBoundMs / 1000} s. It printed:\n${output()}`)
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

async function end(launcher: ChildProcess): Promise<void> {
  if (hasEnded(launcher)) return
  const ended = once(launcher, 'exit')
  launcher.kill('SIGTERM')
  const bound = pause(stopBoundMs, 'late', { ref: false })
  if ((await Promise.race([ended, bound])) !== 'late') return
  launcher.kill('SIGKILL')
  await ended
}

/** What still runs after the launcher has ended; a moment is theirs to notice. */
async function survivors(dataDir: string) {
  const deadline = performance.now() + stopBoundMs
  while (productProcesses(dataDir).length > 0 && performance.now() < deadline) await pause(50)
  return productProcesses(dataDir)
}
