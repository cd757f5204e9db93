import { setTimeout as pause } from 'node:timers/promises'
import { cron, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openClockStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const second = 1000
const minute = 60 * second
const begin = '2026-03-02T08:00:30Z'
const jumps = [-30 * second, -90 * second, 90 * second, 3600 * second, -3600 * second]

export const clockSteps: FaultRow = {
  name: 'clock-steps',
  guarantee: 5,
  done: 'the clock steps by -30 s, -90 s, +90 s, +1 h and -1 h; 20 automations each minute',
  expected: 'each instant accounted for once',
  inShort: true,

  async run() {
    const { stage, clock, close } = await openClockStage(begin)
    try {
      const workspace = await StageWorkspace.make()
      const automationIds = await workspace.add({
        count: 20,
        spec: () => lookingAtTheClock(cron('* * * * *')),
      })
      await Promise.all([stage.worker(), stage.worker()])
      const from = new Date(Date.parse(begin) + 30 * second)
      let furthest = clock.now.getTime()
      const lastInstant = () => new Date(Math.floor(furthest / minute) * minute)
      const due = () => ({ automationIds, from, until: lastInstant(), everyMs: minute })
      /** All that was due is told of, and nothing is under way. */
      const isQuiet = async () => {
        const runs = await workspace.runs()
        const isIdle = runs.every(({ state }) => state !== 'queued' && state !== 'running')
        return isIdle && accountOf(runs, due()).missing === 0
      }
      const goTo = async (at: number) => {
        await clock.set(new Date(at))
        furthest = Math.max(furthest, at)
        // Long enough for a worker that would do the same instants once more.
        if (at < furthest) await pause(500)
        await waitUntil(isQuiet, {
          withinMs: 30_000,
          what: `every instant until ${lastInstant().toISOString()} has a row`,
        })
      }
      for (const jump of jumps) {
        for (let passed = 0; passed < 3; passed++) await goTo(clock.now.getTime() + minute)
        await goTo(clock.now.getTime() + jump)
      }
      for (let passed = 0; passed < 3; passed++) await goTo(clock.now.getTime() + minute)
      // Past the furthest again: what waited for its instant runs, also without a wake-up.
      await goTo(furthest + minute + second)
      const account = accountOf(await workspace.runs(), due())
      const problems = await halfStates(workspace)
      return {
        ok: isComplete(account) && problems.length === 0,
        got: `${inWords(account)}, ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}
