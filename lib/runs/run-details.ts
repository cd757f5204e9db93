import type { Json } from '#lib/agent/run-access.ts'
import { stepName } from '#lib/agent/step-name.ts'
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { explainRun } from './explain-run.ts'
import { type RunColumns, type RunSummary, runSummary } from './run-row.ts'
import { type ToldColumns, toldRun } from './told-run.ts'
import { zoneOf } from './zone-of.ts'

export interface CallDetails {
  callId: string
  tool: string
  effect: string
  state: string
  attempt: number
  begunAt: string
  endedAt: string | null
  arguments: Json
  result: Json
  error: Json
}

export interface RunDetails {
  run: RunSummary
  automation: { id: string; name: string; state: string; version: number }
  /** Why it is there and what became of it, in one sentence. */
  explanation: string
  askedBy: { personId: string; name: string } | null
  error: Json
  output: Json
  question: Json
  parentId: string | null
  dismissedAt: string | null
  /** The zone in which its instants are thought of. */
  zone: string
  /** The steps of its version; none where it has other work. A call belongs to a step by its id. */
  plan: { callId: string; name: string; tool: string }[]
  calls: CallDetails[]
  ledger: { sequence: number; at: string; kind: string; data: Json }[]
  /** The runs of the same automation before and after it. */
  previousId: string | null
  nextId: string | null
}

interface CallColumns {
  callId: string
  tool: string
  effect: string
  state: string
  attempt: number
  begunAt: Date
  endedAt: Date | null
  arguments: string
  result: string | null
  error: string | null
}

export interface WholeRunColumns extends RunColumns, ToldColumns {
  askedById: string | null
  askedByName: string | null
  output: string | null
  parentId: string | null
  dismissedAt: Date | null
  automation: { id: string; name: string; state: string; version: number }
  ledger: readonly { sequence: number; at: Date; kind: string; data: string }[]
  calls: readonly CallColumns[]
}

interface Around {
  /** What it does: its version's action, or a replay's own. */
  spec: Pick<AutomationSpec, 'trigger' | 'action'>
  previousId: string | null
  nextId: string | null
  now: Date
  workspaceZone: string
}

export function runDetails(row: WholeRunColumns, around: Around): RunDetails {
  const { askedById, askedByName, automation, ledger, calls } = row
  const { spec, previousId, nextId, now } = around
  const zone = zoneOf(spec, around.workspaceZone)
  return {
    run: runSummary(row),
    automation: {
      id: automation.id,
      name: automation.name,
      state: automation.state,
      version: automation.version,
    },
    explanation: explainRun(toldRun(row), { now, zone, locale: 'en-GB' }),
    askedBy: askedById === null ? null : { personId: askedById, name: askedByName ?? '' },
    error: parsed(row.error),
    output: parsed(row.output),
    question: parsed(row.question),
    parentId: row.parentId,
    dismissedAt: row.dismissedAt?.toISOString() ?? null,
    zone,
    plan: planOf(spec),
    calls: calls.map(callDetails),
    ledger: ledger.map(({ sequence, at, kind, data }) => ({
      sequence,
      at: at.toISOString(),
      kind,
      data: parsed(data),
    })),
    previousId,
    nextId,
  }
}

const planOf = ({ action }: Around['spec']): RunDetails['plan'] =>
  action.kind === 'steps'
    ? action.steps.map((step, index) => ({
        callId: `step-${index + 1}`,
        name: stepName(step, index),
        tool: step.tool,
      }))
    : []

const callDetails = (call: CallColumns): CallDetails => ({
  callId: call.callId,
  tool: call.tool,
  effect: call.effect,
  state: call.state,
  attempt: call.attempt,
  begunAt: call.begunAt.toISOString(),
  endedAt: call.endedAt?.toISOString() ?? null,
  arguments: parsed(call.arguments),
  result: parsed(call.result),
  error: parsed(call.error),
})

const parsed = (column: string | null): Json => (column === null ? null : JSON.parse(column))
