import { setTimeout as pause } from 'node:timers/promises'
import { asking, cron, every, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openClockStage, openFaultStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const minute = 60_000
const everyMs = 1000

const loops: FaultRow = {
  name: 'crash-loops',
  guarantee: 2,
  done: 'ten workers one after the other, each killed within a second; five automations each second',
  expected: 'each instant accounted for once',

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      const automationIds = await workspace.add({ count: 5, spec: () => lookingAtTheClock(every(everyMs)) })
      const row = await workspace.database.read((db) => db.automation.findFirstOrThrow())
      for (let times = 0; times < 10; times++) {
        const worker = await stage.worker()
        await pause(100 + ((times * 137) % 400))
        await worker.kill()
      }
      await stage.worker()
      await pause(5000)
      const until = new Date(Math.floor((Date.now() - 2000) / everyMs) * everyMs)
      const account = accountOf(await workspace.runs(), {
        automationIds,
        from: row.nextFireAt ?? until,
        until,
        everyMs,
      })
      return { ok: isComplete(account), got: inWords(account) }
    } finally {
      await close()
    }
  },
}

const boots: FaultRow = {
  name: 'eight-boots',
  guarantee: 2,
  done: '8 workers boot at once, 20 times, killed in between; five automations each second',
  expected: 'no schedule lost: each instant accounted for once',

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      const automationIds = await workspace.add({ count: 5, spec: () => lookingAtTheClock(every(everyMs)) })
      const row = await workspace.database.read((db) => db.automation.findFirstOrThrow())
      for (let times = 0; times < 20; times++) {
        const workers = await Promise.all(Array.from({ length: 8 }, () => stage.worker()))
        await pause(300)
        await Promise.all(workers.map((worker) => worker.kill()))
      }
      await stage.worker()
      await pause(6000)
      const until = new Date(Math.floor((Date.now() - 2000) / everyMs) * everyMs)
      const runs = await workspace.runs()
      const account = accountOf(runs, { automationIds, from: row.nextFireAt ?? until, until, everyMs })
      const late = runs.filter(
        ({ scheduledFor, state }) => state === 'succeeded' && scheduledFor.getTime() > until.getTime() - 3000,
      )
      return {
        ok: isComplete(account) && late.length >= 10,
        got: `${inWords(account)}, ${late.length} ran in the last 3 s`,
      }
    } finally {
      await close()
    }
  },
}

const overlapping: FaultRow = {
  name: 'longer-than-ticks',
  guarantee: 1,
  done: '3 workers, due each second, each run takes 2.5 s',
  expected: 'one row an instant: a run, or a skip for overlap; no two at once',
  inShort: true,

  async run({ short }) {
    const { stage, close } = await openFaultStage({ env: { SWEEP_MS: '' } })
    try {
      const workspace = await StageWorkspace.make()
      await Promise.all([stage.worker(), stage.worker(), stage.worker()])
      const spec = asking(stage.stub, '/ok?afterMs=2500', { trigger: every(everyMs) })
      const automationIds = await workspace.add({ count: 1, spec: () => spec })
      const from = new Date((Math.floor(Date.now() / everyMs) + 2) * everyMs)
      await pause(short ? 8000 : 25_000)
      const until = new Date(Math.floor((Date.now() - 1000) / everyMs) * everyMs)
      const runs = await workspace.runs()
      const account = accountOf(runs, { automationIds, from, until, everyMs })
      const skipped = runs.filter(({ reason }) => reason === 'overlap').length
      const calls = (await stage.stub.take()).filter(({ endedAt }) => endedAt !== null)
      const overlaps = calls.filter(
        ({ at }, index) => index > 0 && (calls[index - 1]?.endedAt ?? 0) > at,
      ).length
      return {
        ok: isComplete(account) && overlaps === 0 && skipped > 0,
        got: `${inWords(account)}, ${calls.length} calls, ${overlaps} at once, ${skipped} skipped for overlap`,
      }
    } finally {
      await close()
    }
  },
}

const finished: FaultRow = {
  name: 'finished-before-restart',
  guarantee: 4,
  done: 'killed 30 minutes after a run at 22:00 had finished, and started again',
  expected: 'one run for that instant',

  async run() {
    const { stage, clock, close } = await openClockStage('2026-03-02T21:59:00Z')
    try {
      const workspace = await StageWorkspace.make()
      await workspace.add({ count: 1, spec: () => lookingAtTheClock(cron('0 22 * * *')) })
      const first = await stage.worker()
      await clock.goOn(minute)
      await waitUntil(async () => (await workspace.states()).succeeded === 1, {
        withinMs: 20_000,
        what: 'the run at 22:00',
      })
      await clock.goOn(30 * minute)
      await first.kill()
      await stage.worker()
      await pause(2000)
      await clock.goOn(minute)
      await pause(1000)
      const runs = await workspace.runs()
      const problems = await halfStates(workspace)
      return {
        ok: runs.length === 1 && problems.length === 0,
        got: `${runs.length} run, ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}

export const crashLoops: readonly FaultRow[] = [loops, boots, overlapping, finished]
