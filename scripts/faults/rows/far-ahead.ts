import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from '../../stage/process-cost.ts'
import { cron, every, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openClockStage, openFaultStage } from '../fault-stage.ts'

const day = 86_400_000

const idle: FaultRow = {
  name: 'idle',
  guarantee: 7,
  done: '1,000 automations that wait for a later day, one that runs each second, for 20 s',
  expected: 'the worker under 5 % of a processor, each instant run once, nothing armed again and again',
  inShort: true,

  async run({ short }) {
    const { stage, close } = await openFaultStage({ env: { LEASE_MS: '', SWEEP_MS: '' } })
    try {
      const seconds = short ? 8 : 20
      const workspace = await StageWorkspace.make()
      await workspace.add({ count: 1000, spec: () => lookingAtTheClock(every(365 * day)) })
      const worker = await stage.worker()
      await pause(4000)
      const idleBefore = cpuMsOf(worker.pid)
      await pause(seconds * 1000)
      const idling = (cpuMsOf(worker.pid) - idleBefore) / (seconds * 10)
      await workspace.add({ count: 1, spec: () => lookingAtTheClock(every(1000)) })
      await pause(2000)
      const before = { cpu: cpuMsOf(worker.pid), runs: (await workspace.runs()).length }
      await pause(seconds * 1000)
      const percent = (cpuMsOf(worker.pid) - before.cpu) / (seconds * 10)
      const runs = await workspace.runs()
      const ran = runs.length - before.runs
      const instants = new Set(runs.map(({ scheduledFor }) => scheduledFor.getTime())).size
      return {
        ok: idling < 1 && percent < 5 && Math.abs(ran - seconds) <= 1 && instants === runs.length,
        got: `${idling.toFixed(2)} % idle, ${percent.toFixed(2)} % with one each second, ${ran} runs in ${seconds} s`,
      }
    } finally {
      await close()
    }
  },
}

const farAhead: FaultRow = {
  name: 'far-ahead',
  guarantee: 7,
  done: 'due in 40 days, beyond what a timer can hold; the clock passes day 24.8 and day 25',
  expected: 'nothing before its instant, one run at it',

  async run() {
    const { stage, clock, close } = await openClockStage('2026-03-02T08:00:00Z')
    try {
      const workspace = await StageWorkspace.make()
      const dueAt = new Date(clock.now.getTime() + 40 * day)
      const expression = `0 8 ${dueAt.getUTCDate()} ${dueAt.getUTCMonth() + 1} *`
      await workspace.add({ count: 1, spec: () => lookingAtTheClock(cron(expression)) })
      await stage.worker()
      for (const days of [24.8, 0.2, 14.9]) {
        await clock.goOn(days * day)
        await pause(1500)
      }
      const early = (await workspace.runs()).length
      await clock.set(dueAt)
      await clock.goOn(1000)
      await waitUntil(async () => (await workspace.states()).succeeded === 1, {
        withinMs: 20_000,
        what: 'it ran',
      })
      const runs = await workspace.runs()
      const isRight = runs[0]?.scheduledFor.getTime() === dueAt.getTime()
      return {
        ok: early === 0 && runs.length === 1 && isRight,
        got: `${early} before, ${runs.length} at its instant`,
      }
    } finally {
      await close()
    }
  },
}

export const ahead: readonly FaultRow[] = [idle, farAhead]
