import { cron, every, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openClockStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'

const minute = 60_000
const everyMs = 7 * minute
const begin = '2026-03-02T02:00:00Z'
const end = Date.parse('2026-03-02T09:00:00Z')

/** The same numbers at each try, so that what fails can be tried again. */
function offsets(count: number): number[] {
  let seed = 42
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Date.parse(begin) + Math.floor((seed / 2_147_483_648) * (end - Date.parse(begin)))
  }).toSorted((one, other) => one - other)
}

/** Between two restarts the clock passes each due instant, by a second: one without a wake-up is found after it. */
export const restarts: FaultRow = {
  name: 'restarts',
  guarantee: 4,
  done: '20 kills and restarts at random between 02:00 and 09:00; every 7 minutes, and daily at 08:30',
  expected: 'the phase unchanged, no instant lost or doubled; one run at 08:30',

  async run({ short }) {
    const { stage, clock, close } = await openClockStage(begin)
    try {
      const workspace = await StageWorkspace.make()
      const [interval = ''] = await workspace.add({ count: 1, spec: () => lookingAtTheClock(every(everyMs)) })
      const [daily = ''] = await workspace.add({
        count: 1,
        spec: () => lookingAtTheClock(cron('30 8 * * *')),
      })
      const row = await workspace.database.read((db) =>
        db.automation.findUniqueOrThrow({ where: { id: interval } }),
      )
      const from = row.nextFireAt ?? new Date(0)
      const dailyAt = Date.parse('2026-03-02T08:30:00Z')
      const stops = offsets(short ? 3 : 20)
      const instants = [dailyAt]
      for (let at = from.getTime(); at <= end; at += everyMs) instants.push(at)
      const steps = [
        ...stops.map((at) => ({ at, kind: 'restart' })),
        ...instants.map((at) => ({ at: at + 1000, kind: 'instant' })),
      ]
      let worker = await stage.worker()
      const isDone = async () => {
        const states = await workspace.states()
        const due = instants.filter((at) => at <= clock.now.getTime()).length
        return (states.succeeded ?? 0) === due && !states.queued && !states.running
      }
      for (const { at, kind } of steps.toSorted((one, other) => one.at - other.at)) {
        await clock.set(new Date(at))
        if (kind === 'restart') {
          await worker.kill()
          worker = await stage.worker()
        }
        await waitUntil(isDone, {
          withinMs: 30_000,
          what: `all that was due until ${clock.now.toISOString()} has run`,
        })
      }
      const runs = await workspace.runs()
      const account = accountOf(runs, { automationIds: [interval], from, until: new Date(end), everyMs })
      const atHalfPast = runs.filter(({ automationId }) => automationId === daily)
      const isOnce = atHalfPast.length === 1 && atHalfPast[0]?.scheduledFor.getTime() === dailyAt
      return {
        ok: isComplete(account) && isOnce,
        got: `${stops.length} restarts: ${inWords(account)}; ${atHalfPast.length} at 08:30`,
      }
    } finally {
      await close()
    }
  },
}
