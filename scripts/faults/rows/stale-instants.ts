import { control } from '#lib/adapters/db/open.ts'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { asking, cron, every, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openClockStage, openFaultStage } from '../fault-stage.ts'

const hour = 3_600_000

const stale: FaultRow = {
  name: 'stale-instants',
  guarantee: 3,
  done: 'the next instants of a cron, an interval and an `at` lie hours back, and so does the wake-up of their workspace; restart',
  expected: 'each has a row within 5 s of the start, and the repeating ones their next instant ahead',
  inShort: true,

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      const at: AutomationSpecInput['trigger'] = {
        kind: 'at',
        at: new Date(Date.now() - 3 * hour).toISOString(),
        zone: 'UTC',
      }
      const triggers = [cron('17 * * * *'), every(7 * 60_000), at]
      const past = new Date(Date.now() - 3 * hour)
      const spec = (index: number) => lookingAtTheClock(triggers[index] ?? at)
      await workspace.add({ count: 3, spec, nextFireAt: () => past })
      await control().transact({ now: new Date() }, (tx) =>
        tx.workspace.update({ where: { id: workspace.id }, data: { earliestDueAt: past } }),
      )
      await stage.worker()
      const told = async () =>
        new Set((await workspace.runs()).map(({ automationId }) => automationId)).size === 3
      const ms = await waitUntil(told, { withinMs: 20_000, what: 'all three have a row' })
      const rows = await workspace.database.read((db) =>
        db.automation.findMany({ orderBy: { triggerKind: 'asc' } }),
      )
      const ahead = rows.filter(
        ({ nextFireAt }) => nextFireAt !== null && nextFireAt.getTime() > Date.now(),
      ).length
      const finished = rows.filter(({ state }) => state === 'finished').length
      return {
        ok: ms <= 5000 && ahead === 2 && finished === 1,
        got: `rows after ${(ms / 1000).toFixed(1)} s, ${ahead} with their next instant ahead, ${finished} finished`,
      }
    } finally {
      await close()
    }
  },
}

const once: FaultRow = {
  name: 'one-shot',
  guarantee: 2,
  done: 'an `at` whose call always fails, an `at` that is canceled by nobody and succeeds',
  expected: 'three calls and dead, one call and succeeded; both have no instant left',

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      await stage.worker()
      const trigger: AutomationSpecInput['trigger'] = {
        kind: 'at',
        at: new Date(Date.now() + 1000).toISOString(),
        zone: 'UTC',
      }
      const execution = { retry: { maxAttempts: 10, backoffMs: 100 } }
      await workspace.add({
        count: 1,
        spec: () => asking(stage.stub, '/bad?status=500', { trigger, execution }),
      })
      await workspace.add({ count: 1, spec: () => asking(stage.stub, '/good', { trigger, execution }) })
      const isOver = async () => {
        const { dead = 0, succeeded = 0 } = await workspace.states()
        return dead + succeeded === 2
      }
      await waitUntil(isOver, { withinMs: 30_000, what: 'both have ended' })
      const seen = await stage.stub.take()
      const count = (path: string) => seen.filter((one) => one.path === path).length
      const left = await workspace.database.read((db) =>
        db.automation.count({ where: { nextFireAt: { not: null } } }),
      )
      const states = await workspace.states()
      return {
        ok: count('/bad') === 3 && count('/good') === 1 && states.dead === 1 && left === 0,
        got: `${count('/bad')} and ${count('/good')} calls, ${states.dead ?? 0} dead, ${left} with an instant left`,
      }
    } finally {
      await close()
    }
  },
}

const daylight: FaultRow = {
  name: 'daylight-saving',
  guarantee: 4,
  done: 'weekly on Sunday at 02:30 in Vienna, restarted in both passes of the hour that comes twice and after the one that is missing',
  expected: 'one run on each of the two Sundays',

  async run() {
    const found: string[] = []
    const sundays = [
      [
        '2026-10-25T00:29:00Z',
        '2026-10-25T00:30:01Z',
        '2026-10-25T00:45:00Z',
        '2026-10-25T01:30:00Z',
        '2026-10-25T02:30:00Z',
      ],
      [
        '2026-03-29T00:59:00Z',
        '2026-03-29T01:00:01Z',
        '2026-03-29T01:15:00Z',
        '2026-03-29T01:30:00Z',
        '2026-03-29T02:30:00Z',
      ],
    ]
    const { stage, clock, close } = await openClockStage(sundays[0]?.[0] ?? '')
    try {
      let isRight = true
      for (const [begin = '', ...instants] of sundays) {
        await clock.set(new Date(begin))
        const workspace = await StageWorkspace.make()
        const trigger = { kind: 'cron' as const, expressions: ['30 2 * * 0'], zone: 'Europe/Vienna' }
        await workspace.add({ count: 1, spec: () => lookingAtTheClock(trigger) })
        for (const instant of instants) {
          const worker = await stage.worker()
          await clock.set(new Date(instant))
          await waitUntil(async () => (await workspace.states()).succeeded === 1, {
            withinMs: 20_000,
            what: `the run of ${begin}`,
          })
          await worker.kill()
        }
        const runs = await workspace.runs()
        isRight &&= runs.length === 1
        found.push(`${runs.length} run at ${runs[0]?.scheduledFor.toISOString()}`)
      }
      return { ok: isRight, got: found.join(', ') }
    } finally {
      await close()
    }
  },
}

export const staleInstants: readonly FaultRow[] = [stale, once, daylight]
