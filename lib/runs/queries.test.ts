import { expect, test, vi } from 'vitest'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { runNow } from './commands/run-now.ts'
import { stopEverything } from './commands/stop-everything.ts'
import {
  explainRunning,
  forecastRunning,
  listAutomationRows,
  listDead,
  listIncidents,
  listRuns,
  readRunDetails,
  readStop,
} from './queries.ts'
import { EngineRoom } from './testing/engine-room.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

const minute = 60_000

describeCommands('what is known of runs', (household) => {
  test('pages of all runs and of one automation hold each run once, newest first', async () => {
    const room = await EngineRoom.open(household)
    const [one] = await Promise.all([room.automation(), room.automation()])
    for (let count = 0; count < 3; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const context = await room.context()
    for (const [filter, total] of [
      [{}, 6],
      [{ automationId: one }, 3],
      [{ state: 'succeeded' }, 6],
    ] as const) {
      const seen: string[] = []
      const instants: string[] = []
      let after: string | undefined
      do {
        const page = await listRuns(context, { ...filter, ...(after !== undefined && { after }) }, 2)
        seen.push(...page.rows.map(({ id }) => id))
        instants.push(...page.rows.map(({ scheduledFor }) => scheduledFor))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(new Set(seen).size).toBe(total)
      expect(seen).toHaveLength(total)
      expect(instants).toEqual(instants.toSorted().toReversed())
    }
    expect((await listRuns(context, { state: 'dead' })).rows).toEqual([])
  })

  test('a run tells what it did, in order', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation({ trigger: { kind: 'manual' } })
    const context = await room.context()
    const { runId } = await runNow(context, { automationId })
    room.engine = async (_run, { journal }) => {
      const call = {
        callId: 'a',
        tool: 'test.act',
        effect: 'write',
        arguments: { x: 1 },
        argumentsHash: 'h',
        idempotencyKey: 'k',
      } as const
      await journal.begin(call)
      await journal.finish('a', { state: 'done', result: { y: 2 } })
      return { kind: 'succeeded', output: { y: 2 } }
    }
    await room.work()
    expect(await readRunDetails(context, { runId })).toMatchObject({
      run: { id: runId, state: 'succeeded', because: 'run by Olga' },
      askedBy: { personId: room.owner.id, name: 'Olga' },
      output: { y: 2 },
      error: null,
      ledger: [
        { sequence: 0, kind: 'run.queued' },
        { sequence: 1, kind: 'run.started' },
        { sequence: 2, kind: 'run.succeeded' },
      ],
      calls: [{ callId: 'a', state: 'done', arguments: { x: 1 }, result: { y: 2 } }],
    })
  })

  test('dead runs and incidents wait in lists of their own', async () => {
    const room = await EngineRoom.open(household)
    const execution = { retry: { maxAttempts: 1, backoffMs: 1000 } }
    await room.automation({ execution })
    room.engine = () => ({ kind: 'failed', error: { code: 'x', message: 'No.', class: 'transient' } })
    for (let count = 0; count < 3; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const context = await room.context()
    expect((await listDead(context)).rows).toHaveLength(3)
    const first = await listDead(context, {}, 2)
    const rest = await listDead(context, { after: first.next ?? '' }, 2)
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(3)
    expect(rest).toMatchObject({ next: null, rows: [{}] })
    expect(await listIncidents(context)).toMatchObject([{ state: 'open', detail: 'No.', count: 1 }])
  })

  test('a stop says since when and by whom', async () => {
    const room = await EngineRoom.open(household)
    const context = await room.context()
    expect(await readStop(context)).toBeNull()
    await stopEverything(context)
    expect(await readStop(context)).toEqual({ at: room.now.toISOString(), by: 'Olga' })
  })

  test('a run knows its neighbours, its plan, and why it is there', async () => {
    const room = await EngineRoom.open(household)
    const action = { kind: 'steps', steps: [{ tool: 'time.now', as: 'clock' }] } as const
    await room.automation({ action: { ...action, steps: [...action.steps] } })
    for (let count = 0; count < 3; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const context = await room.context()
    const [first, second, third] = (await listRuns(context, {})).rows.toReversed()
    const details = await readRunDetails(context, { runId: second?.id ?? '' })
    expect(details).toMatchObject({
      explanation: 'It ran on schedule 08:02 UTC, on time, and succeeded after 0.0 s.',
      plan: [{ callId: 'step-1', name: 'clock', tool: 'time.now' }],
      previousId: first?.id,
      nextId: third?.id,
      automation: { name: 'Minutely', version: 1 },
    })
    expect(await readRunDetails(context, { runId: third?.id ?? '' })).toMatchObject({ nextId: null })
  })

  test('any minute is explained: from before it existed to one that is to come', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation({
      trigger: { kind: 'cron', expressions: ['*/10 * * * *'], zone: 'UTC' },
    })
    const context = await room.context()
    room.engine = () => ({ kind: 'failed', error: { code: 'x', message: 'No.', class: 'permanent' } })
    room.goOn(10 * minute)
    await room.settle()
    room.goOn(20 * minute)
    const later = { ...context, now: room.now }
    const explain = async (at: string) => (await explainRunning(later, { automationId, at })).sentence
    expect(await explain('2026-03-02T07:50:00Z')).toMatch(/^It did not exist yet/)
    expect(await explain('2026-03-02T08:10:59Z')).toBe(
      'It ran on schedule 08:10 UTC, on time, and failed after 0.0 s with “No”; trying again would not have helped.',
    )
    expect(await explain('2026-03-02T08:20:00Z')).toMatch(
      /^It has been paused since 08:10 \(No\.\), so its 08:20 run/,
    )
    expect(await explain('2026-03-02T09:00:00Z')).toMatch(/^It is paused \(No\.\), so its 09:00 run/)
    expect(await explain('2026-03-02T09:05:00Z')).toMatch(/^It is paused/)
    await expect(explainRunning(later, { automationId: 'au_none' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('an outage is explained at each of its minutes, with the run that stands for it', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation()
    room.goOn(10 * minute + 20_000)
    await room.settle()
    const context = { ...(await room.context()), now: room.now }
    const { kind, sentence } = await explainRunning(context, { automationId, at: '2026-03-02T08:05:00Z' })
    expect(kind).toBe('missed')
    expect(sentence).toBe(
      'It was due 9 times from 08:01 to 08:09, UTC, and did not run because nothing was running at that time; one late run, for 08:10, stands for all of them.',
    )
  })

  test('a forecast knows what runs cost and what limits leave', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation({ budget: { runsPerDay: 10 } })
    const context = await room.context()
    expect(await forecastRunning(context, { automationId, days: 1 })).toMatchObject({
      costPerRunMicros: null,
    })
    room.engine = () => ({ kind: 'succeeded', output: null, costMicros: 4000 })
    for (let count = 0; count < 2; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const forecast = await forecastRunning({ ...context, now: room.now }, { automationId, days: 2 })
    // 8 are left of today, and 10 are for tomorrow and for the morning after
    expect(forecast).toMatchObject({ runs: 28, costPerRunMicros: 4000, costMicros: 112_000 })
    expect(forecast.sentence).toMatch(
      /^28 runs in the next 2 days at about \$0\.004 each, \$0\.11 in all; \d+ left out: /,
    )
  })

  test('automations are listed with their schedule in words and their last runs, oldest first', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    await room.automation({ name: 'By hand', trigger: { kind: 'manual' } })
    for (let count = 0; count < 3; count++) {
      room.goOn(minute)
      if (count === 2)
        room.engine = () => ({ kind: 'failed', error: { code: 'x', message: 'No.', class: 'permanent' } })
      await room.settle()
    }
    const { rows } = await listAutomationRows(await room.context(), {})
    expect(rows.map(({ name, schedule }) => [name, schedule])).toEqual([
      ['By hand', 'Only when somebody runs it'],
      ['Minutely', 'Every minute, UTC'],
    ])
    expect(rows[1]?.recent.map(({ state }) => state)).toEqual(['succeeded', 'succeeded', 'failed'])
  })
})
