import { setTimeout as pause } from 'node:timers/promises'
import { asking, every } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const yearly = every(365 * 86_400_000)
const due = () => new Date(Date.now() + 300)

const finishes: FaultRow = {
  name: 'drain',
  guarantee: 10,
  done: 'SIGTERM with 16 runs under way and 16 waiting; another worker afterwards',
  expected: '16 finish by the first worker and no other begins; the others by the second',
  inShort: true,

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      const first = await stage.worker()
      const spec = asking(stage.stub, '/ok?run={{run.id}}&afterMs=1500', { trigger: yearly })
      await workspace.add({ count: 32, spec: () => spec, nextFireAt: due })
      await waitUntil(async () => (await workspace.states()).running === 16, {
        withinMs: 10_000,
        what: '16 run',
      })
      const began = performance.now()
      const ended = await first.stop()
      const tookMs = performance.now() - began
      const afterwards = await workspace.states()
      const calls = (await stage.stub.take()).length
      await stage.worker()
      await waitUntil(async () => (await workspace.states()).succeeded === 32, {
        withinMs: 30_000,
        what: 'all are done',
      })
      const runs = await workspace.runs()
      const atOnce = runs.every(({ attempt, crashes }) => attempt === 1 && crashes === 0)
      const problems = await halfStates(workspace)
      const isDrained = afterwards.succeeded === 16 && calls === 16 && ended.code === 0 && tookMs < 25_000
      return {
        ok: isDrained && atOnce && problems.length === 0,
        got: `${afterwards.succeeded} finished in ${(tookMs / 1000).toFixed(1)} s, ${afterwards.queued} left, all done later, ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}

const releases: FaultRow = {
  name: 'drain-bound',
  guarantee: 10,
  done: 'SIGTERM with a run that takes longer than a drain may',
  expected:
    'gone within 27 s, the run given back without an attempt counted, and begun by the next worker at once',

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      const first = await stage.worker()
      const spec = asking(stage.stub, '/hang', { trigger: yearly })
      await workspace.add({ count: 1, spec: () => spec, nextFireAt: due })
      await waitUntil(async () => (await workspace.states()).running === 1, {
        withinMs: 10_000,
        what: 'it runs',
      })
      const began = performance.now()
      await first.stop()
      const tookMs = performance.now() - began
      const [run] = await workspace.runs()
      await stage.stub.take()
      const restarted = Date.now()
      await stage.worker()
      await waitUntil(async () => (await workspace.states()).running === 1, {
        withinMs: 15_000,
        what: 'it runs again',
      })
      const againMs = Date.now() - restarted
      return {
        ok: tookMs < 27_000 && run?.state === 'queued' && run.attempt === 0 && againMs < 8000,
        got: `gone after ${(tookMs / 1000).toFixed(1)} s, then ${run?.state} with ${run?.attempt} attempts, again after ${(againMs / 1000).toFixed(1)} s`,
      }
    } finally {
      await close()
    }
  },
}

const times: FaultRow = {
  name: 'timeout',
  guarantee: 10,
  done: 'a call that never answers, 1.5 s allowed, two attempts',
  expected: 'each attempt ends at 1.5 s, its request is over before the next begins; dead after two',
  inShort: true,

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      await stage.worker()
      const execution = { timeoutMs: 1500, retry: { maxAttempts: 2, backoffMs: 100 } }
      const spec = asking(stage.stub, '/hang', { trigger: yearly, execution })
      await workspace.add({ count: 1, spec: () => spec, nextFireAt: due })
      const isOver = async () => ((await workspace.states()).dead ?? 0) === 1
      await waitUntil(isOver, { withinMs: 30_000, what: 'all attempts are used up' })
      await pause(300)
      const [one, two, ...more] = await stage.stub.take()
      const [run] = await workspace.runs()
      const lasted = [one, two].map((seen) => (seen?.endedAt ?? Number.NaN) - (seen?.at ?? Number.NaN))
      const inTime = lasted.every((ms) => ms >= 1300 && ms <= 3000)
      const inTurn = (one?.endedAt ?? Number.POSITIVE_INFINITY) <= (two?.at ?? 0)
      const problems = await halfStates(workspace)
      return {
        ok:
          inTime &&
          inTurn &&
          more.length === 0 &&
          run?.reason === 'attempts-exhausted' &&
          problems.length === 0,
        got: `attempts of ${lasted.join(' and ')} ms, ${inTurn ? 'one after the other' : 'OVERLAPPING'}, ${run?.state} (${run?.reason}), ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}

export const drain: readonly FaultRow[] = [finishes, releases, times]
