import { setTimeout as pause } from 'node:timers/promises'
import { commands } from '#lib/adapters/redis/connection.ts'
import type { TestRedis } from '#lib/adapters/redis/testing/start-redis.ts'
import { asking, every } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { Extent, FaultRow, Found } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

interface Loss {
  name: string
  done: string
  lose: (redis: TestRedis, extent: Extent) => Promise<void>
  inShort?: boolean
}

const everyMs = 2000
const automations = 20

/** Also the next seconds count: what was lost must have come back by itself. */
async function through({ lose }: Loss, extent: Extent): Promise<Found> {
  const { stage, redis, close } = await openFaultStage({ env: { SWEEP_MS: '' } })
  try {
    const workspace = await StageWorkspace.make()
    const worker = await stage.worker()
    const spec = asking(stage.stub, '/ok?id={{run.automationId}}&for={{trigger.scheduledFor}}', {
      trigger: every(everyMs),
    })
    const automationIds = await workspace.add({ count: automations, spec: () => spec })
    const row = await workspace.database.read((db) =>
      db.automation.findUniqueOrThrow({ where: { id: automationIds[0] ?? '' } }),
    )
    const from = row.nextFireAt ?? new Date(0)
    const hasRun = async (after: number) =>
      (await workspace.runs()).filter(
        (run) => run.state === 'succeeded' && run.scheduledFor.getTime() > after,
      ).length >= automations
    await waitUntil(() => hasRun(0), { withinMs: 15_000, what: 'all have run before the loss' })
    await lose(redis, extent)
    const lostAt = Date.now()
    const backMs = await waitUntil(() => hasRun(lostAt), {
      withinMs: 90_000,
      everyMs: 100,
      what: 'all have run after the loss',
    })
    await pause(3 * everyMs)
    const until = new Date(Math.floor((Date.now() - everyMs - 1000) / everyMs) * everyMs)
    const runs = await workspace.runs()
    const account = accountOf(runs, { automationIds, from, until, everyMs })
    const calls = Map.groupBy(await stage.stub.take(), ({ query }) => `${query.id} ${query.for}`)
    const repeated = [...calls.values()].filter((each) => each.length > 1).length
    const again = runs.filter(({ attempt }) => attempt > 1).length
    // What is under way would change between two looks at it.
    await worker.kill()
    const problems = await halfStates(workspace)
    return {
      ok: isComplete(account) && problems.length === 0 && repeated <= again && backMs <= 60_000,
      got: `all again after ${(backMs / 1000).toFixed(1)} s, ${inWords(account)}, ${repeated} calls repeated, ${halfStatesInWords(problems)}`,
    }
  } finally {
    await close()
  }
}

const losses: readonly Loss[] = [
  {
    name: 'redis-away',
    done: 'Redis answers nobody for 60 s',
    inShort: true,
    async lose(redis, { short }) {
      redis.pause()
      await pause(short ? 5000 : 60_000)
      redis.proceed()
    },
  },
  {
    name: 'redis-emptied',
    done: 'FLUSHALL',
    inShort: true,
    lose: async () => void (await commands().flushall()),
  },
  {
    name: 'redis-key-deleted',
    done: 'the key with all delayed wake-ups is deleted',
    lose: async () => void (await commands().del('ostinato:wake:delayed')),
  },
  {
    name: 'redis-restarted',
    done: 'Redis is killed and comes back empty after 5 s',
    async lose(redis) {
      await redis.kill()
      await pause(5000)
      await redis.restart()
    },
  },
  {
    name: 'redis-schedulers-deleted',
    done: "the keys of the system's own repeating work are deleted",
    async lose() {
      for (const key of await commands().keys('ostinato:system:*')) await commands().del(key)
      await commands().del('ostinato:wake:delayed')
    },
  },
]

export const redisLost: readonly FaultRow[] = losses.map((loss) => ({
  name: loss.name,
  guarantee: 11,
  done: `${loss.done}; 20 automations every 2 s`,
  expected: 'all armed again within 60 s, each instant accounted for once',
  inShort: loss.inShort ?? false,
  run: (extent) => through(loss, extent),
}))
