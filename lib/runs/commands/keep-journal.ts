import { now } from '#lib/adapters/clock/clock.ts'
import { faultPoint } from '#lib/adapters/process/fault-point.ts'
import type { Call, CallEnd, Journal, Json } from '#lib/agent/run-access.ts'
import { begunRow, type CallRow, decideBegin, endedRow, type KnownCall } from '../call-rows.ts'
import type { LedgerEntry } from '../ledger.ts'
import type { Claimed } from './claim-runs.ts'
import { writeProgress } from './write-progress.ts'

/** Another claim has the run: what this attempt does from now on is not written, and must not be done. */
export class LostRunError extends Error {
  override name = 'LostRunError'
  constructor() {
    super('This run belongs to another worker by now.')
  }
}

export interface KeptJournal extends Journal {
  note(kind: string, data: Record<string, Json>): void
  /** What was not written yet. */
  takeRest(): { calls: CallRow[]; entries: LedgerEntry[] }
}

/** The journal of one attempt: each write or external call stands in the database before it acts. */
export function keepJournal({ workspaceId, row, fence, calls }: Claimed): KeptJournal {
  const known = new Map<string, KnownCall>(calls)
  const begun = new Map<string, CallRow>()
  let rest: CallRow[] = []
  let entries: LedgerEntry[] = []
  const finished = new Map<string, Json>()
  for (const [callId, { state, result }] of calls) if (state === 'done') finished.set(callId, parsed(result))

  function takeRest() {
    const taken = { calls: rest, entries }
    rest = []
    entries = []
    return taken
  }

  async function write(call: CallRow): Promise<void> {
    const taken = takeRest()
    const progress = { runId: row.id, fence, calls: [...taken.calls, call], entries: taken.entries }
    const { isMine } = await writeProgress(workspaceId, progress)
    if (!isMine) throw new LostRunError()
    known.set(call.callId, call)
  }

  return {
    finished,
    takeRest,
    note: (kind, data) => entries.push({ kind, at: now(), data }),

    async begin(call: Call) {
      const earlier = known.get(call.callId)
      const decision = decideBegin(earlier)
      if (decision === 'replay') return { kind: 'replay', result: parsed(earlier?.result ?? null) }
      const fresh = begunRow(call, { runId: row.id, attempt: row.attempt, now: now() })
      if (decision === 'unknown') {
        await write({ ...fresh, state: 'unknown' })
        return { kind: 'unknown' }
      }
      await write(fresh)
      faultPoint('before-act')
      begun.set(call.callId, fresh)
      return { kind: 'go', again: decision === 'again' }
    },

    async finish(callId: string, end: CallEnd) {
      const open = begun.get(callId)
      if (!open) throw new Error(`The call ${callId} was never begun.`)
      faultPoint('after-act')
      await write(endedRow(open, end, now()))
      begun.delete(callId)
    },

    record(call: Call, end: CallEnd) {
      const at = now()
      rest.push(endedRow(begunRow(call, { runId: row.id, attempt: row.attempt, now: at }), end, at))
    },
  }
}

const parsed = (result: string | null): Json => (result === null ? null : JSON.parse(result))
