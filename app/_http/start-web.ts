import { randomUUID } from 'node:crypto'
import { followSharedClock } from '#lib/adapters/clock/shared-clock.ts'
import { startDraining } from '#lib/adapters/process/draining.ts'
import { env } from '#lib/adapters/process/env.ts'
import { version } from '#lib/adapters/process/version.ts'
import { watchLauncher } from '#lib/adapters/process/watch-launcher.ts'
import { logOutages } from '#lib/adapters/queue/log-outages.ts'
import { announcePresence } from '#lib/adapters/queue/presence.ts'
import { connectRedis } from '#lib/adapters/redis/connection.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import { ringOnCommit } from '#lib/live/commands/ring-on-commit.ts'
import { stopRunsWithAutomations } from '#lib/runs/commands/stop-runs-of.ts'
import { noteSockets } from './socket-address.ts'
import { watchHealth } from './watch-health.ts'

const drainBoundMs = 25_000

/** What a web process does once, before its first request. On SIGTERM Next itself then closes the server. */
export async function startWeb(): Promise<void> {
  env()
  logOutages('Pages work; what others change shows up later.')
  noteSockets()
  ringOnCommit()
  registerAgent()
  stopRunsWithAutomations()
  await connectRedis()
  followSharedClock()
  const stopWatching = watchHealth()
  const presence = announcePresence('web', { id: randomUUID(), version })

  // When the launcher is gone nobody reads our lines: no reason to break off what is under way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => null)

  let draining = false
  const drain = async (): Promise<void> => {
    if (draining) return
    draining = true
    startDraining()
    stopWatching()
    // A connection that nobody ends must not keep the process.
    setTimeout(() => process.exit(0), drainBoundMs).unref()
    await presence.stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, drain)
  // Next closes its server on a signal and in no other way.
  watchLauncher(() => process.kill(process.pid, 'SIGTERM'))
}
