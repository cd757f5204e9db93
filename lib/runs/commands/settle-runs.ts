import { expression, listOf, rowsOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { faultPoint } from '#lib/adapters/process/fault-point.ts'
import type { CallRow } from '../call-rows.ts'
import { decideEnd, type EndedAttempt } from '../decide-end.ts'
import type { AttemptEnd } from '../engine.ts'
import { type LedgerEntry, placed } from '../ledger.ts'
import { type RunColumns, runFrame } from '../run-row.ts'
import { finishedStates } from '../states.ts'
import { type Admitted, admitRuns } from './admit-runs.ts'
import type { Claimed } from './claim-runs.ts'
import { gathering } from './gather-writes.ts'
import { countMoved } from './move-runs.ts'
import { noteFailure, noteSuccesses } from './note-results.ts'
import { type RunningWorkspace, readWorkspace } from './read-workspace.ts'
import { writeCalls } from './write-calls.ts'
import { writeLedger } from './write-ledger.ts'

export interface Settlement {
  claimed: Claimed
  end: AttemptEnd
  /** What was kept for the last write of the attempt. */
  calls: readonly CallRow[]
  entries: readonly LedgerEntry[]
}

export interface Settled {
  /** Null: the run belongs to another claim by now, and nothing was written. */
  ended: EndedAttempt | null
  /** The runs that took its place: to be enqueued. */
  admitted: readonly Admitted[]
}

interface Judged {
  settlement: Settlement
  ended: EndedAttempt
}

/** The end of an attempt: its result, its ledger, and the place that it leaves to the next. */
export const settleRun = gathering<Settlement, Settled, RunningWorkspace | null>({
  before: readWorkspace,

  async write(work, settlements, workspace) {
    const judged = await judge(work, settlements)
    const events = await writeEnds(work, judged)
    const mine = judged.filter(({ settlement }) => events.has(settlement.claimed.row.id))
    await writeCalls(
      work,
      mine.flatMap(({ settlement }) => settlement.calls),
    )
    await writeLedger(
      work,
      mine.flatMap(({ settlement, ended }) => {
        const { id } = settlement.claimed.row
        const entries = [...settlement.entries, { ...ended.entry, at: work.now }]
        return placed(id, (events.get(id) ?? 0) - entries.length, entries)
      }),
    )
    for (const one of mine) tell(work, one)
    await noteResults(work, mine)
    faultPoint('mid-settle')
    const admitted = workspace ? await admitRuns(work, workspace.limits.concurrentRuns) : []
    return judged.map(({ settlement, ended }, index) => ({
      ended: events.has(settlement.claimed.row.id) ? ended : null,
      admitted: index === 0 ? admitted : [],
    }))
  },
})

/** Only a failure asks when its automation comes next. */
async function judge({ tx, now }: Work, settlements: readonly Settlement[]): Promise<Judged[]> {
  const failed = settlements
    .filter(({ end }) => end.kind === 'failed')
    .map(({ claimed }) => claimed.row.automationId)
  const automations =
    failed.length === 0
      ? []
      : await tx.$queryRaw<{ id: string; nextFireAt: Date | null }[]>`
          SELECT "id", "nextFireAt" FROM "Automation" WHERE "id" IN (${listOf([...new Set(failed)])})`
  const next = new Map(automations.map(({ id, nextFireAt }) => [id, nextFireAt]))
  return settlements.map((settlement) => {
    const { row, envelope } = settlement.claimed
    const attempt = {
      attempt: row.attempt,
      triggerKind: row.triggerKind,
      spec: envelope.spec,
      now,
      nextFireAt: next.get(row.automationId) ?? null,
      zone: envelope.workspace.zone,
    }
    return { settlement, ended: decideEnd(settlement.end, attempt) }
  })
}

/** How many entries each run has now, of those that this process still held. */
async function writeEnds({ tx, now }: Work, judged: readonly Judged[]): Promise<Map<string, number>> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const values = judged.map(({ settlement: { claimed, end, entries }, ended }) => [
    claimed.row.id,
    claimed.fence,
    ended.state,
    ended.reason,
    ended.availableAt ?? claimed.row.availableAt,
    finishedStates.includes(ended.state) ? now : null,
    json(ended.error),
    json(ended.output),
    json(ended.question),
    ended.waitUntil,
    ended.counts ? 0 : 1,
    BigInt(costOf(end)),
    entries.length + 1,
  ])
  const rows = await tx.$queryRaw<{ id: string; events: number }[]>`
    WITH v ("id", "fence", "state", "reason", "availableAt", "finishedAt", "error", "output", "question", "waitUntil",
      "uncounted", "cost", "added") AS (VALUES (${expression`'', 0, '', '', (SELECT "createdAt" FROM "Run" WHERE 1 = 0),
        (SELECT "createdAt" FROM "Run" WHERE 1 = 0), '', '', '', (SELECT "createdAt" FROM "Run" WHERE 1 = 0), 0,
        CAST(0 AS BIGINT), 0`}), ${rowsOf(values)})
    UPDATE "Run" SET "state" = v."state", "reason" = v."reason", "availableAt" = v."availableAt",
      "finishedAt" = v."finishedAt", "error" = v."error", "output" = v."output", "question" = v."question",
      "waitUntil" = v."waitUntil", "attempt" = "Run"."attempt" - v."uncounted",
      "costMicros" = "Run"."costMicros" + v."cost", "events" = "Run"."events" + v."added",
      "admittedAt" = CASE WHEN v."finishedAt" IS NULL THEN NULL ELSE "Run"."admittedAt" END,
      "leaseUntil" = NULL, "claimedBy" = NULL
    FROM v WHERE "Run"."id" = v."id" AND "Run"."fence" = v."fence" AND "Run"."state" = 'running'
    RETURNING "Run"."id", "Run"."events"`
  return new Map(rows.map(({ id, events }) => [id, Number(events)]))
}

const costOf = (end: AttemptEnd): number => ('costMicros' in end ? (end.costMicros ?? 0) : 0)

function tell(work: Work, { settlement: { claimed, end }, ended }: Judged): void {
  const { row } = claimed
  const written: RunColumns = {
    ...row,
    state: ended.state,
    reason: ended.reason,
    attempt: ended.counts ? row.attempt : row.attempt - 1,
    availableAt: ended.availableAt ?? row.availableAt,
    finishedAt: finishedStates.includes(ended.state) ? work.now : null,
    costMicros: row.costMicros + BigInt(costOf(end)),
  }
  work.unit.emit(runFrame(written))
  countMoved(work, { from: 'running', to: ended.state }, 1)
}

/** A dry run and a replay say nothing about the health of what it was made from. */
async function noteResults(work: Work, judged: readonly Judged[]): Promise<void> {
  const telling = judged.filter(
    ({ settlement: { claimed } }) => !claimed.row.dryRun && claimed.row.triggerKind !== 'replay',
  )
  const healthy = telling.filter(({ ended }) => ended.state === 'succeeded')
  await noteSuccesses(
    work,
    healthy.map(({ settlement: { claimed } }) => claimed.row.automationId),
  )
  for (const { settlement, ended } of telling) {
    if (ended.state !== 'failed' && ended.state !== 'dead') continue
    await noteFailure(work, { automationId: settlement.claimed.row.automationId, ended })
  }
}
