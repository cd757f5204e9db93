import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { every, lookingAtTheClock } from '../../stage/specs.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'

// Debian's package libfaketime.
const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`,
)
const everyMs = 1000

const fakeTime = () =>
  [process.env.LIBFAKETIME ?? '', ...libraries].find((library) => library !== '' && existsSync(library))

/** What a worker finds in its environment, so that its machine's clock follows a file. */
function followingClock(file: string): Record<string, string> {
  const library = fakeTime()
  if (!library) throw new Error('This row needs the Debian package libfaketime.')
  return {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    // Timers must go on: only the time of day steps.
    DONT_FAKE_MONOTONIC: '1',
  }
}

function step(file: string, seconds: number): void {
  writeFileSync(file, `${seconds >= 0 ? '+' : ''}${seconds}s\n`)
  utimesSync(file, new Date(), new Date())
}

const stepped: FaultRow = {
  name: 'machine-clock-steps',
  guarantee: 5,
  done: "the machine's clock of a worker steps by -90 s, +90 s, +1 h and -1 h (libfaketime); five automations each second",
  expected: 'each instant accounted for once',

  async run() {
    const { stage, close } = await openFaultStage({ env: { SWEEP_MS: '' } })
    try {
      const file = join(stage.folder, 'clock')
      step(file, 0)
      const workspace = await StageWorkspace.make()
      const automationIds = await workspace.add({ count: 5, spec: () => lookingAtTheClock(every(everyMs)) })
      const row = await workspace.database.read((db) => db.automation.findFirstOrThrow())
      const worker = await stage.worker({ env: { ...stage.env, ...followingClock(file) } })
      await pause(4000)
      // Each from the true time: back by 90 s and there again, an hour ahead and there again.
      for (const seconds of [-90, 0, 3600, 0]) {
        step(file, seconds)
        await pause(5000)
      }
      step(file, 3660)
      await pause(6000)
      const until = new Date(Math.floor((Date.now() + 3_660_000 - 2500) / everyMs) * everyMs)
      const runs = await workspace.runs()
      const account = accountOf(runs, { automationIds, from: row.nextFireAt ?? until, until, everyMs })
      const alive = worker.process.exitCode === null
      return { ok: isComplete(account) && alive, got: `${inWords(account)} of ${runs.length} rows` }
    } finally {
      await close()
    }
  },
}

const skewed: FaultRow = {
  name: 'skewed-worker',
  guarantee: 5,
  done: 'a second worker whose clock is 90 s ahead of the other (libfaketime); five automations each minute',
  expected: 'no instant twice, and none more than 30 s before its time',

  async run() {
    const { stage, close } = await openFaultStage({ env: { SWEEP_MS: '' } })
    try {
      const file = join(stage.folder, 'clock')
      step(file, 90)
      const workspace = await StageWorkspace.make()
      await workspace.add({ count: 5, spec: () => lookingAtTheClock(every(60_000)) })
      await stage.worker()
      await stage.worker({ env: { ...stage.env, ...followingClock(file) } })
      const earliest = new Map<string, number>()
      const until = performance.now() + 20_000
      const twice: string[] = []
      while (performance.now() < until) {
        await pause(200)
        for (const { id, scheduledFor } of await workspace.runs()) {
          if (!earliest.has(id)) earliest.set(id, scheduledFor.getTime() - Date.now())
        }
      }
      const runs = await workspace.runs()
      const keys = new Set(
        runs.map(({ automationId, scheduledFor }) => `${automationId} ${scheduledFor.getTime()}`),
      )
      if (keys.size !== runs.length) twice.push('some')
      const mostEarlyMs = Math.max(0, ...earliest.values())
      return {
        ok: twice.length === 0 && mostEarlyMs <= 30_000,
        got: `${runs.length} runs of ${keys.size} instants, up to ${(mostEarlyMs / 1000).toFixed(0)} s before their time`,
      }
    } finally {
      await close()
    }
  },
}

export const steppedMachine: readonly FaultRow[] = [stepped, skewed]
