import { AutomationSpec, type AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import type { CronSchedule } from '#lib/schedules/schema.ts'
import type { MinuteFacts } from '../explain-asked.ts'
import { explainMinute } from '../explain-minute.ts'
import type { ToldRun } from '../explain-run.ts'
import type { PastChange } from '../explain-standing.ts'

export const zone = 'Europe/Vienna'
export const daily: CronSchedule = { kind: 'cron', expressions: ['0 9 * * *'], zone }
export const at = (text: string) => new Date(text)

const specOf = (change: Partial<AutomationSpecInput>) =>
  AutomationSpec.parse({
    name: 'Status',
    trigger: daily,
    action: { kind: 'prompt', text: 'Look.' },
    ...change,
  })

const created: PastChange = {
  at: at('2026-10-01T08:00:00Z'),
  kind: 'created',
  state: 'active',
  version: 1,
  pausedUntil: null,
  actorName: 'Olga',
  words: 'Created',
}

// 09:00 in Vienna is 07:00 UTC until 25 October, and 08:00 afterwards.
const run = (change: Partial<ToldRun>): ToldRun => ({
  id: 'run_1',
  state: 'succeeded',
  reason: null,
  because: 'schedule 09:00 Europe/Vienna, 0.2 s late',
  triggerKind: 'schedule',
  attempt: 1,
  scheduledFor: at('2026-10-21T07:00:00Z'),
  createdAt: at('2026-10-21T07:00:00.2Z'),
  availableAt: at('2026-10-21T07:00:00.2Z'),
  startedAt: at('2026-10-21T07:00:00.3Z'),
  finishedAt: at('2026-10-21T07:00:01.5Z'),
  missedUntil: null,
  missedCount: 0,
  error: null,
  question: null,
  ...change,
})

interface Given {
  asked?: string
  now?: string
  spec?: Partial<AutomationSpecInput>
  versions?: Record<number, Partial<AutomationSpecInput>>
  automation?: Partial<MinuteFacts['automation']>
  changes?: readonly Partial<PastChange>[]
  runs?: readonly Partial<ToldRun>[]
  isStopped?: boolean
}

export function explained(given: Given) {
  const versions = given.versions ?? { 1: given.spec ?? {} }
  const version = Math.max(...Object.keys(versions).map(Number))
  return explainMinute({
    asked: at(given.asked ?? '2026-10-21T07:00:30Z'),
    now: at(given.now ?? '2026-10-21T12:00:00Z'),
    locale: 'en-GB',
    workspaceZone: zone,
    automation: {
      id: 'au_1',
      state: 'active',
      version,
      createdAt: created.at,
      creatorName: 'Olga',
      nextFireAt: at('2026-10-22T07:00:00Z'),
      pausedUntil: null,
      stopReason: null,
      ...given.automation,
    },
    changes: [created, ...(given.changes ?? []).map((change) => ({ ...created, ...change }))],
    specs: new Map(Object.entries(versions).map(([number, spec]) => [Number(number), specOf(spec)])),
    runs: (given.runs ?? []).map(run),
    isStopped: given.isStopped ?? false,
  })
}

export type Row = [what: string, given: Given, kind: string, sentence: string]
