import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestRedis {
  url: string
  port: number
  /** Ends the server at once, as kill -9 does. Its data is lost. */
  kill(): Promise<void>
  /** On the same port again, empty. */
  restart(): Promise<void>
  /** Answers nobody until it may proceed, as a machine that hangs. */
  pause(): void
  proceed(): void
  stop(): Promise<void>
}

const programs = ['redis-server', 'valkey-server']

/** A private Redis on a free port, for one test file. Call `stop` at the end. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'ostinato-redis-'))
  const port = await freePort()
  let child = await launch(port, folder)
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  return {
    url: `redis://127.0.0.1:${port}/0`,
    port,
    kill: () => end(child),
    async restart() {
      await end(child)
      child = await launch(port, folder)
    },
    pause: () => child.kill('SIGSTOP'),
    proceed: () => child.kill('SIGCONT'),
    async stop() {
      process.off('exit', killAtExit)
      await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  for (const program of programs) {
    const settings = [
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--hz',
      '100',
      '--dir',
      folder,
    ]
    const child = spawn(program, ['--port', String(port), ...settings], { stdio: 'ignore' })
    if (await answers(port, child)) return child
  }
  throw new Error(`These tests need a Redis: install one, so that ${programs.join(' or ')} is on the PATH.`)
}

async function answers(port: number, child: ChildProcess): Promise<boolean> {
  let failed = false
  child.once('error', () => (failed = true))
  child.once('exit', () => (failed = true))
  while (!failed) {
    if (await pings(port)) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}

const pings = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = openSocket(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'))
      socket.destroy()
    })
    socket.once('error', () => resolve(false))
  })

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
