// One clock for several processes, which a test sets and moves on. It stands still in between.
import { env } from '#lib/adapters/process/env.ts'
import { queue } from '#lib/adapters/queue/queues.ts'
import { commands } from '#lib/adapters/redis/connection.ts'
import { listen, ring } from '#lib/adapters/redis/signals.ts'
import { setClock } from './clock.ts'

const key = 'ostinato:clock'
const channel = 'clock'

/** Follows the clock in Redis where `CLOCK=shared` says so; else does nothing. */
export function followSharedClock(): () => void {
  if (env().CLOCK !== 'shared') return () => {}
  const look = () => readShared().catch(() => null)
  const timer = setInterval(look, 250)
  timer.unref()
  look()
  const stop = listen(channel, look)
  return () => {
    clearInterval(timer)
    stop()
  }
}

async function readShared(): Promise<Date | null> {
  const value = await commands().get(key)
  if (value === null) return null
  const instant = new Date(Number(value))
  setClock(instant)
  return instant
}

/** Sets the clock for all, and lets go of the wake-ups whose instant has come. */
export async function moveSharedClock(instant: Date): Promise<void> {
  await commands().set(key, instant.getTime())
  setClock(instant)
  ring(channel)
  await promoteDue(instant)
}

/** A wake-up's id ends with its instant. */
async function promoteDue(instant: Date): Promise<void> {
  for (const job of await queue('wake').getDelayed()) {
    const due = Number(job.id?.split('-').at(-1))
    if (due <= instant.getTime()) await job.promote().catch(() => null)
  }
}
