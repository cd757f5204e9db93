import type { Call, CallEnd, Json } from '#lib/agent/run-access.ts'

/** A row of the journal. */
export interface CallRow {
  runId: string
  callId: string
  tool: string
  effect: string
  argumentsHash: string
  idempotencyKey: string
  arguments: string
  state: 'begun' | 'done' | 'failed' | 'unknown'
  attempt: number
  begunAt: Date
  endedAt: Date | null
  result: string | null
  error: string | null
}

export function begunRow(call: Call, at: { runId: string; attempt: number; now: Date }): CallRow {
  return {
    runId: at.runId,
    callId: call.callId,
    tool: call.tool,
    effect: call.effect,
    argumentsHash: call.argumentsHash,
    idempotencyKey: call.idempotencyKey,
    arguments: JSON.stringify(call.arguments),
    state: 'begun',
    attempt: at.attempt,
    begunAt: at.now,
    endedAt: null,
    result: null,
    error: null,
  }
}

export function endedRow(row: CallRow, end: CallEnd, now: Date): CallRow {
  const ended = { ...row, state: end.state, endedAt: now }
  if (end.state === 'done') return { ...ended, result: JSON.stringify(end.result) }
  const error: Json = end.state === 'failed' ? { ...end.error } : { message: end.message }
  return { ...ended, error: JSON.stringify(error) }
}

const states: readonly CallRow['state'][] = ['begun', 'done', 'failed', 'unknown']

/** A state as a database column holds it. */
export function callStateOf(column: string): CallRow['state'] {
  const state = states.find((known) => known === column)
  if (!state) throw new Error(`Unknown state of a call in the database: ${column}`)
  return state
}

export interface KnownCall {
  state: CallRow['state']
  effect: string
  result: string | null
}

export type BeginDecision = 'replay' | 'go' | 'again' | 'unknown'

/** What to do with a call of which an earlier claim may have left a row. */
export function decideBegin(known: KnownCall | undefined): BeginDecision {
  if (known === undefined || known.state === 'failed') return 'go'
  if (known.state === 'done') return 'replay'
  // What is only ours can be written again under its key; the world cannot be asked.
  return known.effect === 'external' ? 'unknown' : 'again'
}
