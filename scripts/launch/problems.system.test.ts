import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { productProcesses } from '../../e2e/harness/product-processes.ts'
import { inspectRedis } from '../../lib/adapters/queue/inspect-redis.ts'
import { startRedis } from '../../lib/adapters/redis/testing/start-redis.ts'
import { freePort } from './free-port.ts'
import { type LauncherWishes, runLauncher, temporaryFolder } from './testing/run-launcher.ts'

const isRoot = process.getuid?.() === 0
const ownFiles = ['unshare', '--mount', 'sh', '-c']

/** Starts, expects it to give up, and answers with the one sentence on standard error. */
async function refusal(wishes: LauncherWishes, dataDir = temporaryFolder()): Promise<string> {
  const launcher = await runLauncher(dataDir, wishes)
  const code = await launcher.exitCode()
  expect(code, launcher.output()).toBe(1)
  expect(productProcesses(dataDir)).toEqual([])
  const sentences = launcher
    .output()
    .split('\n\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const sentence = sentences.at(-1) ?? ''
  expect(sentence).not.toMatch(/\n|\bat .*:\d+:\d+/)
  return sentence
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

test('a wrong setting: the variable and the accepted form', async () => {
  expect(await refusal({ env: { PORT: 'http', LOG_LEVEL: 'loud' } })).toBe(
    'Wrong settings: PORT must be a whole number from 1 to 65535; LOG_LEVEL must be one of debug, info, warn, error, silent. ' +
      'Correct them in the environment or in .env.',
  )
})

test('one part alone without what the parts share', async () => {
  expect(await refusal({ mode: 'worker', env: { REDIS_URL: 'redis://127.0.0.1:1' } })).toMatch(
    /^DATABASE_URL and MASTER_KEY are not set, and `npm run start:worker` runs one part/,
  )
})

test('the port is in use', async () => {
  const port = await listening(createServer())
  expect(await refusal({ env: { PORT: String(port) } })).toBe(
    `Port ${port} is in use by another program: stop that one, or choose another port with PORT, like PORT=${port + 1}.`,
  )
})

test('HOST is no address of this machine', async () => {
  expect(await refusal({ env: { HOST: '192.0.2.7' } })).toMatch(
    /^HOST is 192\.0\.2\.7, which is no address of this machine/,
  )
})

test('the data folder lies under a file', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(await refusal({ env: { DATA_DIR: join(file, 'data') } })).toMatch(
    /^The data folder .*file\/data cannot be used: a part of the path is a file/,
  )
})

test.runIf(isRoot)('the data folder belongs to somebody else', async () => {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder, { mode: 0o755 })
  const under = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']
  expect(await refusal({ under }, folder)).toMatch(
    /cannot be used: this user may not write there: change its owner or its permissions, or choose another folder with DATA_DIR\.$/,
  )
})

test.runIf(isRoot).each([
  ['nearly full', '8m', /its disk is nearly full, \d+ MiB are free and at least 64 MiB are needed/],
  ['full', '4k', /its disk is full, and at least 64 MiB are needed|its disk is full and/],
])('the disk is %s', async (_state, size, sentence) => {
  const folder = temporaryFolder()
  const under = [...ownFiles, `mount -t tmpfs -o size=${size} tmpfs ${folder} && exec "$@"`, 'sh']
  expect(await refusal({ under }, folder)).toMatch(sentence)
})

test('a second start on the same data folder names the first, which goes on', async () => {
  const folder = temporaryFolder()
  const first = await runLauncher(folder)
  await first.says(/Redis +private/)
  const second = await runLauncher(folder)
  expect(await second.exitCode()).toBe(1)
  expect(second.output()).toContain(
    `Ostinato already runs on the data folder ${folder} (process ${first.child.pid})`,
  )
  expect(first.child.exitCode).toBe(null)
})

test('nothing listens at REDIS_URL', async () => {
  const port = await freePort()
  expect(await refusal({ env: { REDIS_URL: `redis://:pa55word@127.0.0.1:${port}` } })).toBe(
    `No Redis answers at 127.0.0.1:${port}: start it, check REDIS_URL, or remove it to use a private Redis.`,
  )
})

test('Redis wants another password', async () => {
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  await configure(redis.url, 'requirepass', 'right')
  const wrong = `redis://:wr0ng@127.0.0.1:${redis.port}`
  for (const url of [wrong, redis.url]) {
    const sentence = await refusal({ env: { REDIS_URL: url } })
    expect(sentence).toMatch(/refuses the user or password of REDIS_URL: correct them and start again\.$/)
    expect(sentence).not.toContain('wr0ng')
  }
})

test('Redis may throw jobs away', async () => {
  const redis = await startRedis()
  onTestFinished(() => redis.stop())
  await configure(redis.url, 'maxmemory-policy', 'allkeys-lru')
  expect(await refusal({ env: { REDIS_URL: redis.url } })).toMatch(
    /may throw away queued jobs .*\(maxmemory-policy is allkeys-lru\): run `redis-cli config set maxmemory-policy noeviction`/,
  )
})

test('Redis is too old', async () => {
  const info = 'redis_version:5.0.14\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n'
  const port = await listening(
    createServer((socket) => {
      socket.on('error', () => null)
      socket.on('data', (data) => {
        // As many answers as there are commands: an old one knows nothing but INFO.
        const commands = data.toString().match(/^\*\d+\r$/gm)?.length ?? 1
        if (/info/i.test(data.toString())) socket.write(`$${info.length}\r\n${info}\r\n`)
        else socket.write('-ERR unknown command\r\n'.repeat(commands))
      })
    }),
  )
  expect(await refusal({ env: { REDIS_URL: `redis://127.0.0.1:${port}` } })).toBe(
    `The Redis at 127.0.0.1:${port} is version 5.0.14, and at least 6.2 is needed: upgrade it, or remove REDIS_URL to use a private one.`,
  )
})

test.runIf(isRoot)('there is no Redis and this user may not install one', async () => {
  const hidden = ['redis-server', 'valkey-server']
    .map((name) => `/usr/bin/${name}`)
    .filter((file) => existsSync(file))
  const hide = hidden.map((file) => `mount --bind /dev/null ${file}`).join(' && ') || 'true'
  const folder = temporaryFolder()
  const nobody = 'setpriv --reuid 65534 --regid 65534 --clear-groups'
  const under = [...ownFiles, `${hide} && chown 65534 ${folder} && exec ${nobody} "$@"`, 'sh']
  expect(await refusal({ under }, folder)).toMatch(
    /^There is no Redis to be found and this user may not install packages: install Redis 6\.2 or newer .* or set REDIS_URL/,
  )
})

test('nothing listens at DATABASE_URL', async () => {
  const port = await freePort()
  expect(await refusal({ env: { DATABASE_URL: `postgresql://a:pa55word@127.0.0.1:${port}/b` } })).toBe(
    `No PostgreSQL answers at 127.0.0.1:${port}: start it, check DATABASE_URL, or remove it to use the built-in database.`,
  )
})

test('what is refused leaves no data folder of the wrong kind behind', async () => {
  const folder = join(temporaryFolder(), 'new')
  await refusal({ env: { HOST: '192.0.2.7' } }, folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

/** Sets one option of a running Redis, with the few bytes that takes. */
async function configure(url: string, name: string, value: string): Promise<void> {
  expect(await inspectRedis(url)).toMatchObject({ ok: true })
  const { port } = new URL(url)
  const { connect } = await import('node:net')
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(`CONFIG SET ${name} ${value}\r\n`)
  const [answer] = await once(socket, 'data')
  socket.destroy()
  expect(String(answer)).toBe('+OK\r\n')
}
