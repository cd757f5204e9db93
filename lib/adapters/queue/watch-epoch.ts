import { randomUUID } from 'node:crypto'
import { commands, onRedisChange } from '#lib/adapters/redis/connection.ts'

const epochKey = 'ostinato:epoch'
const checkEveryMs = 5000

/** `started`: this process has just begun. `lost`: Redis is empty or another one. `same`: a look in passing. */
export type EpochState = 'started' | 'lost' | 'same'

/**
 * Calls `arm` at the start, within 5 s of Redis losing its data, and at each check besides.
 * An `arm` that fails is called again with the same state.
 */
export function watchEpoch(arm: (state: EpochState) => Promise<void>): { stop(): void } {
  let known: string | undefined
  let looking = false

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const epoch = await currentEpoch()
      await arm(known === undefined ? 'started' : known === epoch ? 'same' : 'lost')
      known = epoch
    } catch {
      // Redis is away, which its connection tells; the next look finds what that lost.
    } finally {
      looking = false
    }
  }

  const timer = setInterval(look, checkEveryMs)
  const stopListening = onRedisChange(({ name, up }) => {
    if (up && name === 'commands') look()
  })
  look()
  return {
    stop() {
      clearInterval(timer)
      stopListening()
    },
  }
}

/** The mark that a Redis carries for as long as it keeps its data. */
async function currentEpoch(): Promise<string> {
  const made = randomUUID()
  const standing = await commands().set(epochKey, made, 'NX', 'GET')
  return standing ?? made
}
