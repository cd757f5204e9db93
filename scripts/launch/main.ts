import { join } from 'node:path'
import { styleText } from 'node:util'
import { version } from '#lib/adapters/process/version.ts'
import { watchLauncher } from '#lib/adapters/process/watch-launcher.ts'
import { buildWeb } from './build-web.ts'
import { checkAddress } from './check-address.ts'
import { childEnvironment } from './child-environment.ts'
import { formatDuration } from './format-duration.ts'
import type { Lock } from './hold-lock.ts'
import { announce } from './log-stream.ts'
import { hasWeb, hasWorker, isMode, isWhole, type Mode } from './modes.ts'
import { openDataFolder, usableFolder } from './open-data-folder.ts'
import { generateClients, openDatabases } from './open-databases.ts'
import { Problem } from './problem.ts'
import { readSettings } from './read-settings.ts'
import { openRedis } from './redis/open-redis.ts'
import { startWeb } from './start-web.ts'
import { startWorker } from './start-worker.ts'
import { remark, step } from './steps.ts'
import { type Running, stopAll } from './stop-all.ts'
import { listenForStop } from './stop-requests.ts'

const root = join(import.meta.dirname, '..', '..')
const startedAt = performance.now() - Number(process.env.OSTINATO_STARTED_MS ?? 0)
const patienceAfterACrashMs = 5000

const requests = listenForStop((kind) => {
  if (kind === 'stop') announce('Stopping. What is under way is finished first; Ctrl-C again stops at once.')
  else announce('Stopping at once.', 'warn')
})
watchLauncher(requests.request)
// A reader of our lines that goes away is no reason to end.
process.stdout.on('error', () => null)

const running: Running = { parts: [], redis: undefined }
let lock: Lock | undefined

process.exitCode = await run(process.argv[2] ?? 'all')
process.exit()

async function run(mode: string): Promise<number> {
  try {
    if (!isMode(mode))
      throw new Problem(`There is no way to start "${mode}": use web, worker, dev, or nothing.`)
    await start(mode)
    if (!requests.stop.aborted)
      await new Promise((resolve) => requests.stop.addEventListener('abort', resolve))
    await stopAll(running, requests.hurry)
    announce('Stopped.')
    return 0
  } catch (error) {
    await stopAll(running, requests.hurry)
    if (requests.stop.aborted) return 0
    tell(error)
    return 1
  } finally {
    lock?.release()
  }
}

async function start(mode: Mode): Promise<void> {
  const { stop } = requests
  const isDevelopment = mode === 'dev'
  const settings = await step('Settings', () => readSettings(mode, root))
  const folder = await step('Data folder', (say) => {
    say(settings.DATA_DIR)
    if (!isWhole(mode)) return usableFolder(settings.DATA_DIR)
    const opened = openDataFolder(settings.DATA_DIR)
    lock = opened.lock
    return opened
  })
  if (folder.warning) remark(folder.warning)
  if (hasWeb(mode))
    await checkAddress(settings.HOST, settings.PORT, lock?.previousDied ? patienceAfterACrashMs : 0)

  const environment = () => childEnvironment({ root, settings, isDevelopment })
  const redis = await step('Redis', async (say) => {
    const opened = await openRedis({ env: settings, stop })
    running.redis = opened.supervised
    settings.REDIS_URL = opened.url
    say(opened.detail)
    return opened
  })
  if (redis.warning) remark(redis.warning)
  stop.throwIfAborted()
  await step('Database clients', () => generateClients({ root, env: environment(), stop }))
  if (hasWeb(mode) && !isDevelopment) {
    await step('Build', async (say) => say(await buildWeb({ root, env: environment(), stop })))
  }
  const { link } = await step('Databases', async (say) => {
    say(
      settings.DATABASE_URL === undefined
        ? 'built-in'
        : `PostgreSQL at ${new URL(settings.DATABASE_URL).host}`,
    )
    return openDatabases({ root, env: environment(), stop }, hasWeb(mode) ? 'with-link' : 'without-link')
  })

  const plan = { root, env: environment(), settings, isDevelopment, stop }
  const outcomes = await Promise.allSettled([
    hasWeb(mode) &&
      step('Web', async (say) => {
        running.parts.push(await startWeb(plan))
        say(`${settings.HOST}:${settings.PORT}`)
      }),
    hasWorker(mode) &&
      step('Worker', async () => {
        running.parts.push(await startWorker(plan))
      }),
  ])
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  sayReady(mode, { url: settings.PUBLIC_URL, link })
}

function sayReady(mode: Mode, { url, link }: { url: string; link: string | null }): void {
  const took = formatDuration(performance.now() - startedAt)
  console.log('')
  if (!hasWeb(mode)) console.log(`  Ostinato ${version} is at work after ${took}.`)
  else if (link === null)
    console.log(`  Ostinato ${version} is ready after ${took}: ${styleText('bold', url)}`)
  else {
    console.log(
      `  Ostinato ${version} is ready after ${took}. The first owner begins here, once and within 24 hours:`,
    )
    console.log(`  ${styleText('bold', link)}`)
  }
  console.log('')
}

function tell(error: unknown): void {
  console.error('')
  if (error instanceof Problem) console.error(`  ${styleText('red', error.message)}`)
  else console.error('  Ostinato could not start because of a mistake of its own. Please report it:', error)
  console.error('')
}
