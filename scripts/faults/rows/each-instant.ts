import { cron, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openClockStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const minute = 60_000
const begin = '2026-03-02T08:00:00Z'
// The clock passes each instant by a second: one whose wake-up was lost is found after it.
const opening = '2026-03-02T08:00:01Z'
const spec = lookingAtTheClock(cron('* * * * *'))

export const eachInstant: FaultRow = {
  name: 'each-instant',
  guarantee: 1,
  done: '3 workers, 1,000 automations each minute, 60 minutes on a clock that is moved',
  expected: '60,000 runs, none missing, none twice',
  inShort: true,

  async run({ short }) {
    const [automations, minutes] = short ? [60, 5] : [1000, 60]
    const { stage, clock, close } = await openClockStage(opening, { RUNS_AT_ONCE: '32' })
    try {
      const workspace = await StageWorkspace.make()
      const automationIds = await workspace.add({ count: automations, spec: () => spec })
      await Promise.all([stage.worker(), stage.worker(), stage.worker()])
      const done = async (count: number) => (await workspace.states()).succeeded === count
      for (let passed = 1; passed <= minutes; passed++) {
        await clock.goOn(minute)
        const what = `${passed * automations} runs have succeeded: ${JSON.stringify(await workspace.states())}`
        await waitUntil(() => done(passed * automations), { withinMs: 60_000, everyMs: 50, what })
      }
      const rows = await workspace.runs()
      const from = new Date(Date.parse(begin) + minute)
      const account = accountOf(rows, { automationIds, from, until: clock.now, everyMs: minute })
      const problems = await halfStates(workspace)
      const isWhole = rows.length === automations * minutes && rows.every(({ attempt }) => attempt === 1)
      return {
        ok: isComplete(account) && isWhole && problems.length === 0,
        got: `${rows.length} runs, ${inWords(account)}, ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}
