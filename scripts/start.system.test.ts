import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from './launch/free-port.ts'

let folder: string

/** A clone with the two scripts that run before anything is installed, and a launcher that only tells of itself. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ostinato-clone-'))
  mkdirSync(join(folder, 'scripts/launch'), { recursive: true })
  for (const name of ['start.mjs', 'install-dependencies.mjs']) {
    copyFileSync(join(import.meta.dirname, name), join(folder, 'scripts', name))
  }
  lockWith({})
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function lockWith(dependencies: Record<string, string>): void {
  const about = { name: 'clone', version: '1.0.0', dependencies }
  const locked = Object.entries(dependencies).map(([name, version]) => [`node_modules/${name}`, { version }])
  write('package.json', JSON.stringify(about))
  write(
    'package-lock.json',
    JSON.stringify({ ...about, lockfileVersion: 3, packages: { '': about, ...Object.fromEntries(locked) } }),
  )
}

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

function start(...args: string[]): { child: ChildProcess; output(): string; code: Promise<unknown> } {
  const child = spawn(process.execPath, [join(folder, 'scripts/start.mjs'), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${closedPort}/`,
      npm_config_cache: join(folder, 'cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (printed += data))
  return { child, output: () => printed, code: once(child, 'close').then(([code]) => code) }
}

const closedPort = await freePort()
const installs = /Installing the dependencies/

test('installs once, then hands over at once with the mode, and passes the exit code on', async () => {
  write('scripts/launch/main.ts', "console.log('mode', process.argv[2]); process.exit(7)")
  const first = start('worker')
  expect(await first.code, first.output()).toBe(7)
  expect(first.output()).toMatch(installs)
  expect(first.output()).toContain('mode worker')
  const second = start()
  expect(await second.code).toBe(7)
  expect(second.output()).not.toMatch(installs)
})

test('a registry out of reach is said in one sentence, and what was installed before stays', async () => {
  mkdirSync(join(folder, 'node_modules/kept'), { recursive: true })
  lockWith({ absent: '1.0.0' })
  const { output, code } = start()
  expect(await code).toBe(1)
  expect(output().trim().split('\n').at(-1)).toMatch(
    /^ {2}The npm registry http:\/\/127\.0\.0\.1:\d+\/ cannot be reached, and the dependencies come from there: check the network/,
  )
  expect(existsSync(join(folder, 'node_modules/kept'))).toBe(true)
})

test('signals reach the launcher, which decides how to end', async () => {
  write(
    'scripts/launch/main.ts',
    "process.on('SIGTERM', () => process.exit(5)); console.log('up'); setInterval(() => {}, 1000)",
  )
  const { child, output, code } = start()
  await vi.waitFor(() => expect(output()).toContain('up'), { timeout: 60_000 })
  child.kill('SIGTERM')
  expect(await code).toBe(5)
})
