import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { type Part, productProcesses } from '../../e2e/harness/product-processes.ts'
import { freePort } from './free-port.ts'
import { nothingStays, runLauncher, temporaryFolder } from './testing/run-launcher.ts'

const ready = /is ready after/

test('SIGTERM drains and stops everything; the next start builds nothing again', async () => {
  const dataDir = temporaryFolder()
  const first = await runLauncher(dataDir)
  await first.says(ready)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  expect(statSync(join(dataDir, 'redis/redis.conf')).mode & 0o777).toBe(0o600)
  first.child.kill('SIGTERM')
  await first.says(/The worker stopped/)
  expect(await first.exitCode()).toBe(0)
  expect(productProcesses(dataDir)).toEqual([])

  const second = await runLauncher(dataDir)
  await second.says(/Build +unchanged/)
  await second.says(ready)
  second.child.kill('SIGINT')
  expect(await second.exitCode()).toBe(0)
  expect(productProcesses(dataDir)).toEqual([])
})

test('exactly one link is printed, and none is in the lines of web and worker', async () => {
  const dataDir = temporaryFolder()
  const { says, output } = await runLauncher(dataDir, { env: { LOG_LEVEL: 'debug' } })
  await says(ready)
  await says(/\n\n/)
  const links = output().match(/https?:\/\/\S+/g) ?? []
  expect(links).toHaveLength(1)
  const logged = output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  expect(logged.join('\n')).not.toContain(links[0]?.split('/').at(-1))
})

test('a launcher that is killed leaves nothing behind, and the next one starts on the same folder and port', async () => {
  const dataDir = temporaryFolder()
  const env = { PORT: String(await freePort()) }
  const killed = await runLauncher(dataDir, { env })
  await killed.says(ready)
  killed.child.kill('SIGKILL')
  await once(killed.child, 'close')

  const next = await runLauncher(dataDir, { env })
  await next.says(ready)
  next.child.kill('SIGKILL')
  await nothingStays(dataDir)
})

test.each<[Part, RegExp]>([
  ['worker', /worker is back/],
  ['redis', /Redis is back/],
  ['web', /web is back/],
])('a %s that is killed is started again, and the others go on', async (part, isBack) => {
  const dataDir = temporaryFolder()
  const port = await freePort()
  const { says } = await runLauncher(dataDir, { env: { PORT: String(port) } })
  await says(ready)
  const others = pidsBesides(dataDir, part)
  for (const { pid } of productProcesses(dataDir).filter((running) => running.part === part))
    process.kill(pid, 'SIGKILL')
  await says(isBack)
  await vi.waitFor(async () => expect(await statusOf(port)).toBe(200), { timeout: 30_000, interval: 50 })
  expect(pidsBesides(dataDir, part)).toEqual(others)
})

test('the private Redis keeps its port and its password when it is started again', async () => {
  const dataDir = temporaryFolder()
  const { says } = await runLauncher(dataDir)
  await says(ready)
  const config = () => readFileSync(join(dataDir, 'redis/redis.conf'), 'utf8')
  const before = config()
  for (const { pid, part } of productProcesses(dataDir)) if (part === 'redis') process.kill(pid, 'SIGKILL')
  await says(/Redis is back/)
  expect(config()).toBe(before)
})

test('a stop during the start stops what has started', async () => {
  const dataDir = temporaryFolder()
  const { child, says, exitCode } = await runLauncher(dataDir)
  await says(/Redis +private/)
  child.kill('SIGTERM')
  expect(await exitCode()).toBe(0)
  expect(productProcesses(dataDir)).toEqual([])
})

test('a second request stops at once what does not end by itself', async () => {
  const dataDir = temporaryFolder()
  const { child, says, output, exitCode } = await runLauncher(dataDir)
  await says(ready)
  // A web process that hangs hears no request to stop.
  for (const { pid, part } of productProcesses(dataDir)) if (part === 'web') process.kill(pid, 'SIGSTOP')
  child.kill('SIGTERM')
  await says(/Stopping/)
  await vi.waitFor(
    () => {
      if (child.exitCode === null) child.kill('SIGTERM')
      expect(output()).toContain('Stopping at once')
    },
    { timeout: 20_000, interval: 50 },
  )
  expect(await exitCode()).toBe(0)
  expect(productProcesses(dataDir)).toEqual([])
})

test('files of the private Redis that were damaged are set aside, and the start goes on', async () => {
  const dataDir = temporaryFolder()
  const first = await runLauncher(dataDir)
  await first.says(ready)
  first.child.kill('SIGTERM')
  await first.exitCode()
  const folder = join(dataDir, 'redis/appendonlydir')
  for (const name of readdirSync(folder))
    if (/incr/.test(name)) writeFileSync(join(folder, name), 'no commands\n'.repeat(50))

  const second = await runLauncher(dataDir)
  await second.says(/were damaged and were set aside/)
  await second.says(ready)
  expect(readdirSync(join(dataDir, 'redis')).join()).toContain('appendonlydir.damaged-')
})

test('a database of a newer version is refused and stays as it is', async () => {
  const dataDir = temporaryFolder()
  const first = await runLauncher(dataDir)
  await first.says(ready)
  first.child.kill('SIGTERM')
  await first.exitCode()
  withControlDatabase(dataDir, (database) => {
    const columns =
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)'
    database.exec(`${columns} VALUES ('later', 'x', '9999_later', datetime(), datetime(), 1)`)
  })
  const second = await runLauncher(dataDir)
  expect(await second.exitCode()).toBe(1)
  expect(second.output()).toMatch(
    /written by a newer version of Ostinato .*9999_later.*start that version, or restore the backup/,
  )
  expect(productProcesses(dataDir)).toEqual([])
})

function withControlDatabase(dataDir: string, change: (database: DatabaseSync) => void): void {
  const file = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    /(^|\/)control\.(db|sqlite)$/.test(name),
  )
  const database = new DatabaseSync(join(dataDir, file ?? 'no control database'))
  change(database)
  database.close()
}

const pidsBesides = (dataDir: string, part: Part) =>
  productProcesses(dataDir)
    .filter((running) => running.part !== part)
    .map(({ pid }) => pid)
    .sort()

const statusOf = (port: number) =>
  new Promise<number | undefined>((resolve) => {
    request({ host: '127.0.0.1', port, path: '/api/health', agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .once('error', () => resolve(undefined))
      .end()
  })
