import { expect, test, vi } from 'vitest'
import type { RunFailure } from '#lib/agent/run-access.ts'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { EngineRoom } from '../testing/engine-room.ts'
import { cancelRun } from './cancel-run.ts'
import { dismissDead } from './dismiss-dead.ts'
import { dryRun } from './dry-run.ts'
import { replayRun } from './replay-run.ts'
import { requeueDead } from './requeue-dead.ts'
import { retryRun } from './retry-run.ts'
import { runNow } from './run-now.ts'
import { startAgain } from './start-again.ts'
import { stopEverything } from './stop-everything.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

const minute = 60_000
const manual: Partial<AutomationSpecInput> = { trigger: { kind: 'manual' } }
const daily: Partial<AutomationSpecInput> = {
  trigger: { kind: 'cron', expressions: ['1 8 * * *'], zone: 'UTC' },
}
const transient: RunFailure = { code: 'away', message: 'Nobody answered.', class: 'transient' }

describeCommands('what people do with runs', (household) => {
  test('run now: a run of its own, at once, with who asked for it', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation(manual)
    const { runId } = await runNow(await room.context(), { automationId })
    await room.work()
    expect(await room.run()).toMatchObject({
      id: runId,
      state: 'succeeded',
      triggerKind: 'manual',
      because: 'run by Olga',
      askedById: room.owner.id,
    })
  })

  test('run now twice in the same moment makes two runs', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation(manual)
    const context = await room.context()
    await Promise.all([runNow(context, { automationId }), runNow(context, { automationId })])
    expect(await room.runs()).toHaveLength(2)
  })

  test('a dry run says so to the engine, and nothing about the health of its automation', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation(manual)
    await dryRun(await room.context(), { automationId })
    room.engine = () => ({ kind: 'failed', error: { ...transient, class: 'permanent' } })
    await room.work()
    expect(room.ran).toMatchObject([{ run: { dryRun: true } }])
    expect(await room.run()).toMatchObject({ state: 'failed', dryRun: true })
    expect(await room.row(automationId)).toMatchObject({ state: 'active', failures: 0 })
  })

  test('retry: with the version that it had, or with the latest', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation(manual)
    const context = await room.context()
    const { runId } = await runNow(context, { automationId })
    await expect(retryRun(context, { runId, version: 'same' })).rejects.toMatchObject({ code: 'conflict' })
    await room.work()
    await room.edit(automationId, { name: 'Changed' })
    room.goOn(minute)
    const later = await room.context()
    await retryRun(later, { runId, version: 'same' })
    await room.work()
    await retryRun(later, { runId, version: 'latest' })
    await room.work()
    expect(room.ran.map(({ run, spec }) => [run.trigger.kind, run.version, spec.name])).toEqual([
      ['manual', 1, 'Minutely'],
      ['retry', 1, 'Minutely'],
      ['retry', 2, 'Changed'],
    ])
    const [first, ...others] = await room.runs()
    for (const { parentId, scheduledFor } of others) {
      expect([parentId, scheduledFor]).toEqual([runId, first?.scheduledFor])
    }
  })

  test('replay: with another action, which the automation does not get', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation(manual)
    const context = await room.context()
    const { runId } = await runNow(context, { automationId })
    await room.work()
    const action = { kind: 'prompt', text: 'Look elsewhere.' } as const
    await replayRun(context, { runId, edits: { action }, dryRun: false })
    await runNow(context, { automationId })
    await room.work()
    expect(room.ran.map(({ run, spec }) => [run.trigger.kind, spec.action]).toSorted()).toEqual([
      ['manual', { kind: 'prompt', text: 'Look.' }],
      ['manual', { kind: 'prompt', text: 'Look.' }],
      ['replay', action],
    ])
  })

  test('cancel: what has not begun ends at once, and leaves its place to the next', async () => {
    const room = await EngineRoom.open(household)
    await room.limit(1)
    const automationId = await room.automation(manual)
    const context = await room.context()
    const { runId } = await runNow(context, { automationId })
    const next = await runNow(context, { automationId })
    await cancelRun(context, { runId })
    await room.work()
    expect(room.ran.map(({ run }) => run.id)).toEqual([next.runId])
    await expect(cancelRun(context, { runId })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a dead run is queued again with all its attempts, or dismissed', async () => {
    const room = await EngineRoom.open(household)
    await room.automation({ ...daily, execution: { retry: { maxAttempts: 1, backoffMs: 1000 } } })
    room.goOn(minute)
    room.engine = () => ({ kind: 'failed', error: transient })
    await room.settle()
    const { id: runId } = await room.run()
    const context = await room.context()
    expect(await room.counter('runs:dead')).toBe(1)
    await dismissDead(context, { runId })
    await dismissDead(context, { runId })
    expect(await room.counter('runs:dead')).toBe(0)

    await requeueDead(context, { runId })
    expect(await room.run()).toMatchObject({ state: 'queued', attempt: 0, dismissedAt: null })
    await room.work()
    expect(await room.counter('runs:dead')).toBe(1)
    await requeueDead(context, { runId })
    room.engine = () => ({ kind: 'succeeded', output: null })
    await room.work()
    expect(await room.run()).toMatchObject({ state: 'succeeded', attempt: 1 })
    expect(await room.counter('runs:dead')).toBe(0)
    await expect(requeueDead(context, { runId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(dismissDead(context, { runId })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('stop everything: nothing runs, what is due is skipped, until it is started again', async () => {
    const room = await EngineRoom.open(household)
    await room.limit(1)
    const automationId = await room.automation()
    const waiting = await room.automation(manual)
    room.goOn(minute)
    await room.attend()
    const context = await room.context()
    await runNow(context, { automationId: waiting })
    expect(await stopEverything(context)).toEqual({ stopped: 2 })
    await expect(runNow(context, { automationId })).rejects.toMatchObject({ code: 'conflict' })
    room.goOn(minute)
    await room.settle()
    expect((await room.runs()).map(({ state, reason }) => [state, reason])).toEqual([
      ['canceled', 'stopped'],
      ['canceled', 'stopped'],
      ['skipped', 'stopped'],
    ])
    await startAgain(await room.context())
    room.goOn(minute)
    await room.settle()
    expect(room.ran).toHaveLength(1)
  })

  test('what is not there is not found', async () => {
    const room = await EngineRoom.open(household)
    const context = await room.context()
    const refused = { code: 'not-found' }
    await expect(runNow(context, { automationId: 'au_none' })).rejects.toMatchObject(refused)
    await expect(cancelRun(context, { runId: 'run_none' })).rejects.toMatchObject(refused)
    await expect(retryRun(context, { runId: 'run_none', version: 'same' })).rejects.toMatchObject(refused)
  })
})
