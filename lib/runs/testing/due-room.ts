import type { Call } from '#lib/agent/run-access.ts'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import type { Household } from '#lib/workspaces/testing/household.ts'
import { executeRun } from '../commands/execute-run.ts'
import { EngineRoom } from './engine-room.ts'

const minute = 60_000

export const call = (callId: string, effect: Call['effect']): Call => ({
  callId,
  tool: 'test.act',
  effect,
  arguments: { to: 'x' },
  argumentsHash: 'h',
  idempotencyKey: `k-${callId}`,
})

/** A room with a run that is due and admitted. */
export async function dueRoom(household: Household, change: Partial<AutomationSpecInput> = {}) {
  const room = await EngineRoom.open(household)
  const automationId = await room.automation(change)
  room.goOn(minute)
  await room.attend()
  const { id: runId } = await room.run()
  return { room, automationId, runId, execute: () => executeRun({ workspaceId: room.workspaceId, runId }) }
}
/** An engine that ends when it is told to, and never by itself. */
export const untilStopped: EngineRoom['engine'] = (_run, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
/** Its instant is the one that a due room has come to, and the next one is far. */
export const daily: Partial<AutomationSpecInput> = {
  trigger: { kind: 'cron', expressions: ['1 8 * * *'], zone: 'UTC' },
}
