import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf, megabytesOf } from '../../stage/process-cost.ts'
import { asking, every } from '../../stage/specs.ts'
import type { Stage } from '../../stage/stage.ts'
import { StageWorkspace } from '../../stage/workspace.ts'

/** What the worker and Redis cost while a thousand automations wait for a later day. */
export async function idle(
  stage: Stage,
  pids: { worker: number; redis: number },
  seconds: number,
): Promise<{ workerPercent: number; redisPercent: number; megabytes: number }> {
  const workspace = await StageWorkspace.make()
  const spec = asking(stage.stub, '/ok', { trigger: every(365 * 86_400_000) })
  await workspace.add({ count: 1000, spec: () => spec })
  await pause(3000)
  const before = { worker: cpuMsOf(pids.worker), redis: cpuMsOf(pids.redis) }
  await pause(seconds * 1000)
  const percentOf = (spentMs: number) => spentMs / (seconds * 10)
  return {
    workerPercent: percentOf(cpuMsOf(pids.worker) - before.worker),
    redisPercent: percentOf(cpuMsOf(pids.redis) - before.redis),
    megabytes: megabytesOf(pids.worker) + megabytesOf(pids.redis),
  }
}
