import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { cron, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow, Found } from '../fault-row.ts'
import { openClockStage } from '../fault-stage.ts'

const minute = 60_000
const day = 86_400_000

/** Fires at 08:30, while the worker is away from `from` until `to`. */
async function overTheMinute(from: string, to: string): Promise<Found> {
  const { stage, clock, close } = await openClockStage('2026-03-02T08:00:00Z')
  try {
    const workspace = await StageWorkspace.make()
    await workspace.add({ count: 1, spec: () => lookingAtTheClock(cron('30 8 * * *')) })
    const first = await stage.worker()
    await clock.set(new Date(`2026-03-02T${from}Z`))
    await first.kill()
    await clock.set(new Date(`2026-03-02T${to}Z`))
    await stage.worker()
    await waitUntil(async () => (await workspace.states()).succeeded === 1, {
      withinMs: 20_000,
      what: 'the run at 08:30',
    })
    await clock.goOn(minute)
    await clock.goOn(30 * minute)
    const runs = await workspace.runs()
    const [run] = runs
    const isRight = run?.scheduledFor.toISOString() === '2026-03-02T08:30:00.000Z'
    const isLate = run?.because.includes('late') ?? false
    return { ok: runs.length === 1 && isRight && isLate, got: `${runs.length} run: ${run?.because}` }
  } finally {
    await close()
  }
}

async function thirtyDays(misfire: 'run-once' | 'skip'): Promise<Found> {
  const { stage, clock, close } = await openClockStage('2026-03-02T08:00:30Z')
  try {
    const workspace = await StageWorkspace.make()
    const change: Partial<AutomationSpecInput> = { execution: { misfire: { kind: misfire } } }
    await workspace.add({ count: 1, spec: () => lookingAtTheClock(cron('* * * * *'), change) })
    const isQuiet = async () => {
      const { queued = 0, running = 0 } = await workspace.states()
      return queued + running === 0
    }
    const booted = performance.now()
    const first = await stage.worker()
    const bootMs = performance.now() - booted
    await clock.goOn(minute)
    await waitUntil(async () => (await workspace.states()).succeeded === 1, {
      withinMs: 20_000,
      what: 'the run before',
    })
    await first.kill()
    await clock.goOn(30 * day)
    const restarted = performance.now()
    await stage.worker()
    const missed = async () => ((await workspace.states()).missed ?? 0) > 0
    await waitUntil(missed, { withinMs: 20_000, what: 'what was missed has its row' })
    const readyMs = performance.now() - restarted
    await waitUntil(isQuiet, { withinMs: 20_000, what: 'nothing is under way after the restart' })
    const late = ((await workspace.states()).succeeded ?? 0) - 1
    const nextAt = Math.ceil(clock.now.getTime() / minute) * minute
    await clock.set(new Date(nextAt))
    const hasNext = async () => (await workspace.runs()).some((run) => run.scheduledFor.getTime() === nextAt)
    await waitUntil(hasNext, { withinMs: 20_000, what: 'the next one has its row' })
    await waitUntil(isQuiet, { withinMs: 20_000, what: 'the next one has ended' })
    const rows = await workspace.runs()
    const outages = rows.filter(({ state }) => state === 'missed')
    const counted = outages[0]?.missedCount ?? 0
    const allowed = misfire === 'skip' ? 0 : 1
    const last = rows.at(-1)
    const isNext = last?.state === 'succeeded' && !last.because.includes('late')
    return {
      ok:
        late === allowed &&
        outages.length === 1 &&
        counted === 43_200 - allowed &&
        isNext &&
        readyMs < Math.max(5000, bootMs + 2000),
      got: `${late} late, ${outages.length} missed row of ${counted}, next ${last?.because}, there after ${(readyMs / 1000).toFixed(1)} s (an ordinary start: ${(bootMs / 1000).toFixed(1)} s)`,
    }
  } finally {
    await close()
  }
}

export const downtime: readonly FaultRow[] = [
  {
    name: 'down-13-s',
    guarantee: 3,
    done: 'down from 08:29:55 to 08:30:08, due at 08:30',
    expected: 'one run, marked late',
    inShort: true,
    run: () => overTheMinute('08:29:55', '08:30:08'),
  },
  {
    name: 'down-78-s',
    guarantee: 3,
    done: 'down from 08:29:47 to 08:31:05, due at 08:30',
    expected: 'one run, marked late',
    run: () => overTheMinute('08:29:47', '08:31:05'),
  },
  {
    name: 'down-30-days',
    guarantee: 3,
    done: 'down for 30 days, due each minute',
    expected:
      'one late run, one missed row of 43,199, the next on time, there in 5 s, or 2 s after an ordinary start',
    run: () => thirtyDays('run-once'),
  },
  {
    name: 'down-30-days-skip',
    guarantee: 3,
    done: 'the same with the policy skip',
    expected: 'no late run, one missed row of 43,200, the next on time',
    run: () => thirtyDays('skip'),
  },
]
