import { log } from '#lib/adapters/log/log.ts'
import { watchLauncher } from '#lib/adapters/process/watch-launcher.ts'
import { startWorking, type Working } from './start-working.ts'

const drainBoundMs = 25_000
const goodbyeBoundMs = 2000

let working: Promise<Working> | undefined
let draining = false

// Before the boot: a signal that comes during it must not end the process half-way.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => drain(`Received ${signal}.`))
process.on('unhandledRejection', crash)
process.on('uncaughtException', crash)
watchLauncher(() => drain('The launcher is gone.'))

working = startWorking()
await working
log.info('The worker is ready.')
process.send?.('ready')

async function drain(reason: string): Promise<void> {
  if (draining) return
  draining = true
  log.info({ reason }, 'The worker takes no more jobs and finishes what is under way.')
  const begun = await working
  const finished = await begun?.drain(drainBoundMs)
  if (finished === false) log.warn('Some jobs were not done in time. Another worker takes them over.')
  // Whatever still holds on after this must not keep the process.
  setTimeout(() => process.exit(0), goodbyeBoundMs).unref()
  await begun?.close()
  log.info('The worker stopped.')
  process.exit(0)
}

function crash(error: unknown): void {
  log.error({ err: error }, 'The worker met an error that nothing caught, and stops.')
  process.exit(1)
}
