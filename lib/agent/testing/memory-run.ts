import { AutomationSpec, type AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import type { Call, CallEnd, Json, RunAccess, RunEnvelope } from '../run-access.ts'

/** Where a process may end while it makes a call. */
export const crashPoints = ['before-begin', 'after-begin', 'before-finish', 'after-finish'] as const
export type CrashPoint = (typeof crashPoints)[number]

export class Crash extends Error {}

interface Row extends Call {
  state: 'begun' | CallEnd['state']
  result: Json
}

/** A run whose journal outlives its attempts, as the database's does. */
export class MemoryRun {
  readonly rows = new Map<string, Row>()
  readonly notes: { kind: string; data: Record<string, Json> }[] = []
  readonly envelope: RunEnvelope

  constructor(spec: Partial<AutomationSpecInput>, run: Partial<RunEnvelope['run']> = {}) {
    this.envelope = {
      executionType: 'automation',
      workspace: { id: 'ws_1', zone: 'Europe/Vienna' },
      run: {
        id: 'run_1',
        automationId: 'au_1',
        version: 3,
        attempt: 1,
        trigger: { kind: 'schedule', scheduledFor: new Date('2026-03-01T08:00:00Z') },
        because: 'schedule 09:00 Europe/Vienna',
        startedAt: new Date('2026-03-01T08:00:00.200Z'),
        dryRun: false,
        ...run,
      },
      spec: AutomationSpec.parse({
        name: 'A test',
        trigger: { kind: 'manual' },
        action: { kind: 'prompt', text: 'nothing' },
        ...spec,
      }),
      creator: { id: 'p_1', name: 'Ada' },
      author: { id: 'p_1', name: 'Ada' },
    }
  }

  /** What one attempt gets. It crashes once, where the given call comes to the given point. */
  attempt(crash?: { point: CrashPoint; callId?: string }, signal = new AbortController().signal): RunAccess {
    const reach = (point: CrashPoint, callId: string) => {
      if (crash?.point === point && (crash.callId ?? callId) === callId) throw new Crash(point)
    }
    const pending: (() => void)[] = []
    const write = (row: Row) => {
      for (const notes of pending.splice(0)) notes()
      this.rows.set(row.callId, row)
    }
    const done = [...this.rows.values()].filter(({ state }) => state === 'done')
    return {
      signal,
      now: () => new Date('2026-03-01T08:00:01Z'),
      note: (kind, data) => pending.push(() => this.notes.push({ kind, data })),
      journal: {
        finished: new Map(done.map(({ callId, result }) => [callId, result])),
        begin: async (call) => {
          reach('before-begin', call.callId)
          const earlier = this.rows.get(call.callId)
          if (earlier?.state === 'done') return { kind: 'replay', result: earlier.result }
          const isOpen = earlier !== undefined && earlier.state !== 'failed'
          if (isOpen && earlier.effect === 'external') return { kind: 'unknown' }
          write({ ...call, state: 'begun', result: null })
          reach('after-begin', call.callId)
          return { kind: 'go', again: isOpen }
        },
        finish: async (callId, end) => {
          reach('before-finish', callId)
          const row = this.rows.get(callId)
          if (row?.state !== 'begun') throw new Error(`${callId} was not begun.`)
          write({ ...row, state: end.state, result: end.state === 'done' ? end.result : null })
          reach('after-finish', callId)
        },
        record: (call, end) =>
          write({ ...call, state: end.state, result: end.state === 'done' ? end.result : null }),
      },
    }
  }
}
