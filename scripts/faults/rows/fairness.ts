import { setTimeout as pause } from 'node:timers/promises'
import { watchMemory } from '../../stage/process-cost.ts'
import { asking, every } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'

const others = 9
const mostMegabytes = 800

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0

export const fairness: FaultRow = {
  name: 'fairness',
  guarantee: 13,
  done: '10,000 due at once in one workspace with 3 at a time; nine others run something each second',
  expected:
    'the others as punctual as without it (p90 within 500 ms more), all 10,000 done or waiting, memory bounded',

  async run({ short }) {
    const { stage, close } = await openFaultStage({ env: { LEASE_MS: '', SWEEP_MS: '' } })
    try {
      const many = short ? 500 : 10_000
      const worker = await stage.worker()
      const spec = (number: number) =>
        asking(stage.stub, `/ok?ws=${number}&for={{trigger.scheduledFor}}`, { trigger: every(1000) })
      for (let number = 0; number < others; number++) {
        const workspace = await StageWorkspace.make({ concurrentRuns: 3 })
        await workspace.add({ count: 1, spec: () => spec(number) })
      }
      const crowd = await StageWorkspace.make({ concurrentRuns: 3 })
      const lateness = async (ms: number) => {
        await stage.stub.take()
        await pause(ms)
        const seen = await stage.stub.take()
        return seen
          .filter(({ path }) => path === '/ok')
          .map(({ at, query }) => at - Date.parse(query.for ?? ''))
      }
      await pause(2000)
      const before = await lateness(8000)
      const dueAt = new Date(Date.now() + 2000 + many)
      const task = asking(stage.stub, '/crowd?afterMs=20', { trigger: every(365 * 86_400_000) })
      await crowd.add({ count: many, spec: () => task, nextFireAt: () => dueAt })
      const memory = watchMemory([worker.pid])
      await pause(Math.max(0, dueAt.getTime() - Date.now()))
      const during = await lateness(short ? 8000 : 30_000)
      const most = await memory.stop()
      const states = await crowd.states()
      const rows = Object.values(states).reduce((sum, count) => sum + count, 0)
      const seconds = (short ? 8 : 30) * others
      const more = percentile(during, 0.9) - percentile(before, 0.9)
      const isAll = during.length >= seconds - 2 * others
      await waitUntil(async () => ((await crowd.states()).succeeded ?? 0) > 100, {
        withinMs: 20_000,
        what: 'the crowd goes on',
      })
      return {
        ok: more <= 500 && isAll && rows === many && most <= mostMegabytes,
        got:
          `p90 ${percentile(before, 0.9)} ms before and ${percentile(during, 0.9)} ms during, p99 ${percentile(during, 0.99)} ms, ` +
          `${during.length} of ${seconds} runs; ${states.succeeded} of ${rows} done, ${most.toFixed(0)} MB`,
      }
    } finally {
      await close()
    }
  },
}
