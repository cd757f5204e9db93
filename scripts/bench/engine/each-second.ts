import { setTimeout as pause } from 'node:timers/promises'
import { asking, every } from '../../stage/specs.ts'
import type { Stage } from '../../stage/stage.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import { concurrency } from './bench-stage.ts'
import { rawBullmq } from './raw-bullmq.ts'

export interface LateSeconds {
  ours: number[]
  raw: number[]
}

/**
 * How late each of so many seconds came, by one automation that runs every second, and half a second later each by
 * BullMQ's delayed jobs: whatever else this machine does then disturbs both alike.
 */
export async function eachSecond(stage: Stage, redisUrl: string, seconds: number): Promise<LateSeconds> {
  const { stub } = stage
  const workspace = await StageWorkspace.make()
  const spec = asking(stub, '/ok?for={{trigger.scheduledFor}}', { trigger: every(1000) })
  const [id = ''] = await workspace.add({ count: 1, spec: () => spec })
  // The first seconds pay for the opening of the workspace.
  await pause(2500)
  await stub.take()
  const first = Math.ceil(Date.now() / 1000) * 1000 + 3000
  const instants = Array.from({ length: seconds }, (_, second) => first + second * 1000 + 500)
  await rawBullmq({ redisUrl, concurrency, url: stub.url('/raw'), instants })
  const seen = await stub.take()
  await workspace.database.transact({ now: new Date() }, (tx) =>
    tx.automation.update({ where: { id }, data: { state: 'paused', nextFireAt: null } }),
  )
  const last = first + (seconds - 1) * 1000
  const ours = seen
    .filter(({ path }) => path === '/ok')
    .map(({ at, query }) => ({ at, due: Date.parse(query.for ?? '') }))
    .filter(({ due }) => due >= first && due <= last)
  if (ours.length !== seconds) throw new Error(`${ours.length} calls came for ${seconds} seconds.`)
  const raw = seen.filter(({ path }) => path === '/raw')
  return {
    ours: ours.map(({ at, due }) => at - due),
    raw: raw.map(({ at, query }) => at - Number(query.for)),
  }
}
