import { setTimeout as pause } from 'node:timers/promises'
import { asking, every } from '../../stage/specs.ts'
import type { Stage } from '../../stage/stage.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import type { StageWorkspace } from '../../stage/workspace.ts'
import { concurrency } from './bench-stage.ts'
import { rawBullmq } from './raw-bullmq.ts'

export interface Burst {
  perSecond: number
  /** From the instant until the stub was asked, one for each. */
  lateMs: number[]
}

/** Beyond the time of any measurement, so that nothing fires twice in it. */
const yearly = every(365 * 86_400_000)
const aheadMs = 3000

/** So many automations due at one instant, from there until the last of them has its rows and its place in the ledger. */
export async function burst(stage: Stage, workspace: StageWorkspace, count: number): Promise<Burst> {
  const { stub } = stage
  const before = (await workspace.states()).succeeded ?? 0
  // Writing the rows takes a while; what is due too early would not be due at once.
  const dueAt = Date.now() + aheadMs + count
  const spec = asking(stub, `/ok?for=${dueAt}`, { trigger: yearly })
  await workspace.add({ count, spec: () => spec, nextFireAt: () => new Date(dueAt) })
  if (Date.now() > dueAt - 1000) throw new Error('The rows of the burst were not written in time.')
  await stub.take()
  await pause(dueAt - Date.now())
  const settled = async () => (await workspace.states()).succeeded === before + count
  await waitUntil(settled, { withinMs: 120_000, everyMs: 20, what: `${count} runs are settled` })
  const perSecond = (count / (Date.now() - dueAt)) * 1000
  const seen = await stub.take()
  if (seen.length !== count) throw new Error(`The stub was asked ${seen.length} times for ${count} runs.`)
  return { perSecond, lateMs: seen.map(({ at }) => at - dueAt) }
}

export async function rawBurst(stage: Stage, redisUrl: string, count: number): Promise<Burst> {
  const dueAt = Date.now() + aheadMs + count / 2
  const url = stage.stub.url('/ok')
  await stage.stub.take()
  const instants = Array.from({ length: count }, () => dueAt)
  const { lastAt } = await rawBullmq({ redisUrl, concurrency, url, instants })
  const seen = await stage.stub.take()
  return { perSecond: (count / (lastAt - dueAt)) * 1000, lateMs: seen.map(({ at }) => at - dueAt) }
}
