import { expression, listOf, rowsOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { env } from '#lib/adapters/process/env.ts'
import type { RunEnvelope } from '#lib/agent/run-access.ts'
import { pauseRow } from '#lib/automations/commands/stop-automation.ts'
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import { timingOf } from '#lib/automations/timing-of.ts'
import { isDue } from '#lib/schedules/is-due.ts'
import { callStateOf, type KnownCall } from '../call-rows.ts'
import { type ClaimDecision, decideClaim, takesPresentVersion } from '../decide-claim.ts'
import { neededRights } from '../needed-rights.ts'
import { cancelReasonOf } from '../reasons.ts'
import { type RunColumns, runFrame } from '../run-row.ts'
import { Edits } from '../schema.ts'
import { byTheEngine } from './by-the-engine.ts'
import { gathering } from './gather-writes.ts'
import { moveRuns } from './move-runs.ts'
import { type RunningWorkspace, readWorkspace } from './read-workspace.ts'
import { writeLedger } from './write-ledger.ts'

export interface Claimed {
  workspaceId: string
  fence: number
  row: RunColumns
  envelope: RunEnvelope
  /** What earlier claims of it left in the journal. */
  calls: ReadonlyMap<string, KnownCall>
}

interface Asked {
  runId: string
  /** Who claims: this process. */
  holder: string
}

type Candidate = RunColumns & {
  fence: number
  cancelAsked: boolean
  admittedAt: Date | null
  edits: string | null
  askedById: string | null
  askedByName: string | null
  automationState: string
  presentVersion: number
  creatorId: string
  creatorName: string
  spec: string
  authorId: string
  authorName: string
  presentSpec: string | null
  presentAuthorId: string | null
  presentAuthorName: string | null
  stopped: string | null
}

interface Version {
  number: number
  spec: AutomationSpec
  author: { id: string; name: string }
}

/** Takes a run that was admitted: from now on it is this process's, as long as its lease lasts. Null: it is not to be had. */
export const claimRun = gathering<Asked, { claimed: Claimed | null }, RunningWorkspace | null>({
  before: readWorkspace,

  async write(work, asked, workspace) {
    if (!workspace) return asked.map(() => ({ claimed: null }))
    const candidates = await readCandidates(
      work,
      asked.map(({ runId }) => runId),
    )
    const judged = candidates.map((run) => ({ run, decision: judge(run, workspace, work.now) }))
    for (const { run, decision } of judged) await end(work, run, decision)
    const claims = await take(work, { workspace, asked, judged })
    return asked.map(({ runId }) => {
      const claimed = claims.get(runId) ?? null
      // Whoever asked for the same run in the same moment gets nothing.
      claims.delete(runId)
      return { claimed }
    })
  },
})

const readCandidates = ({ tx }: Work, ids: readonly string[]): PromiseLike<Candidate[]> => tx.$queryRaw`
  SELECT r."id", r."automationId", r."version", r."state", r."reason", r."because", r."triggerKind", r."dryRun",
    r."attempt", r."scheduledFor", r."createdAt", r."availableAt", r."startedAt", r."finishedAt", r."missedUntil",
    r."missedCount", r."costMicros", r."fence", r."cancelAsked", r."admittedAt", r."edits", r."askedById", r."askedByName",
    a."state" AS "automationState", a."version" AS "presentVersion", a."creatorId", a."creatorName",
    v."spec", v."authorId", v."authorName",
    p."spec" AS "presentSpec", p."authorId" AS "presentAuthorId", p."authorName" AS "presentAuthorName",
    (SELECT "value" FROM "Setting" WHERE "key" = 'stopped') AS "stopped"
  FROM "Run" r
  JOIN "Automation" a ON a."id" = r."automationId"
  JOIN "AutomationVersion" v ON v."automationId" = r."automationId" AND v."number" = r."version"
  LEFT JOIN "AutomationVersion" p
    ON p."automationId" = r."automationId" AND p."number" = a."version" AND a."version" <> r."version"
  WHERE r."id" IN (${listOf(ids)})`

/** What would run, and who wrote it: of a replay with edits, whoever asked for it. */
function versionOf(run: Candidate): Version {
  if (run.edits !== null) {
    const spec = { ...parseStoredSpec(run.spec), ...Edits.parse(JSON.parse(run.edits)) }
    return { number: run.version, spec, author: { id: run.askedById ?? '', name: run.askedByName ?? '' } }
  }
  const automation = { version: run.presentVersion }
  const { presentSpec, presentAuthorId, presentAuthorName } = run
  const isPresent = takesPresentVersion({ ...run, automation }) && presentSpec !== null
  const stored = isPresent ? presentSpec : run.spec
  return {
    number: isPresent ? run.presentVersion : run.version,
    spec: parseStoredSpec(stored),
    author: {
      id: isPresent ? (presentAuthorId ?? '') : run.authorId,
      name: isPresent ? (presentAuthorName ?? '') : run.authorName,
    },
  }
}

function judge(run: Candidate, workspace: RunningWorkspace, now: Date): ClaimDecision {
  const { spec, author, number } = versionOf(run)
  const timing = timingOf(spec, run.automationId)
  return decideClaim({
    ...run,
    isAdmitted: run.admittedAt !== null,
    automation: { state: run.automationState, version: run.presentVersion },
    roles: workspace.roles,
    authorId: author.id,
    needs: neededRights(spec),
    instantStands: number === run.version || (timing !== null && isDue(timing, run.scheduledFor)),
    isStopped: run.stopped !== null,
    cancelReason: run.cancelAsked ? cancelReasonOf(run.reason) : null,
    now,
  })
}

async function end(work: Work, run: Candidate, decision: ClaimDecision): Promise<void> {
  const ids = [run.id]
  if (decision.kind === 'skip')
    await moveRuns(work, { ids, from: 'queued', to: 'skipped', reason: decision.reason })
  if (decision.kind === 'cancel')
    await moveRuns(work, { ids, from: 'queued', to: 'canceled', reason: decision.reason })
  if (decision.kind !== 'lost-rights') return
  const to = run.attempt === 0 ? 'skipped' : 'canceled'
  await moveRuns(work, { ids, from: 'queued', to, reason: 'rights' })
  const row = await work.tx.automation.findUniqueOrThrow({ where: { id: run.automationId } })
  const who = decision.who === 'creator' ? `${run.creatorName}, who made it,` : 'Who changed it last'
  const words = `${who} no longer has the rights that it needs. An admin can adopt it.`
  await pauseRow({ ...work, by: byTheEngine('claim-runs', work.now) }, row, { words })
}

interface Taking {
  workspace: RunningWorkspace
  asked: readonly Asked[]
  judged: readonly { run: Candidate; decision: ClaimDecision }[]
}

async function take(work: Work, { workspace, asked, judged }: Taking): Promise<Map<string, Claimed>> {
  const { tx, unit, now } = work
  const holders = new Map(asked.map(({ runId, holder }) => [runId, holder]))
  const taken = judged.flatMap(({ run, decision }) =>
    decision.kind === 'run' ? [{ run, version: decision.version }] : [],
  )
  if (taken.length === 0) return new Map()
  const values = taken.map(({ run, version }) => [run.id, run.fence, version, holders.get(run.id) ?? ''])
  const leaseUntil = new Date(now.getTime() + env().LEASE_MS)
  const updated = await tx.$queryRaw<{ id: string; events: number }[]>`
    WITH v ("id", "fence", "version", "holder") AS (VALUES (${expression`'', 0, 0, ''`}), ${rowsOf(values)})
    UPDATE "Run" SET "state" = 'running', "version" = v."version", "attempt" = "attempt" + 1,
      "fence" = "Run"."fence" + 1, "claimedBy" = v."holder", "leaseUntil" = ${leaseUntil},
      "startedAt" = COALESCE("startedAt", ${now}), "events" = "events" + 1
    FROM v WHERE "Run"."id" = v."id" AND "Run"."fence" = v."fence" AND "state" = 'queued' AND "admittedAt" IS NOT NULL
    RETURNING "Run"."id", "events"`
  const events = new Map(updated.map(({ id, events: count }) => [id, Number(count)]))
  const mine = taken.filter(({ run }) => events.has(run.id))
  const calls = await readCalls(
    work,
    mine.filter(({ run }) => run.fence > 0).map(({ run }) => run.id),
  )

  const claims = mine.map(({ run }) =>
    claimOf(run, workspace, { now, calls: calls.get(run.id) ?? new Map() }),
  )
  await writeLedger(
    work,
    claims.map(({ row }) => ({
      runId: row.id,
      sequence: (events.get(row.id) ?? 1) - 1,
      at: now,
      kind: 'run.started',
      data: { attempt: row.attempt, version: row.version, holder: holders.get(row.id) ?? '' },
    })),
  )
  for (const { row } of claims) unit.emit(runFrame(row))
  unit.count('runs:running', claims.length)
  return new Map(claims.map((claim) => [claim.row.id, claim]))
}

function claimOf(
  run: Candidate,
  workspace: RunningWorkspace,
  { now, calls }: { now: Date; calls: ReadonlyMap<string, KnownCall> },
): Claimed {
  const { number, spec, author } = versionOf(run)
  const attempt = run.attempt + 1
  const startedAt = run.startedAt ?? now
  const row: RunColumns = { ...run, state: 'running', version: number, attempt, startedAt }
  return {
    workspaceId: workspace.id,
    fence: run.fence + 1,
    row,
    calls,
    envelope: {
      executionType: 'automation',
      workspace: { id: workspace.id, zone: workspace.zone },
      run: {
        id: run.id,
        automationId: run.automationId,
        version: number,
        attempt,
        trigger: { kind: run.triggerKind, scheduledFor: run.scheduledFor },
        because: run.because,
        startedAt,
        dryRun: run.dryRun,
      },
      spec,
      creator: { id: run.creatorId, name: run.creatorName },
      author,
    },
  }
}

async function readCalls({ tx }: Work, ids: readonly string[]): Promise<Map<string, Map<string, KnownCall>>> {
  const byRun = new Map<string, Map<string, KnownCall>>()
  if (ids.length === 0) return byRun
  const rows = await tx.toolCall.findMany({
    where: { runId: { in: [...ids] } },
    select: { runId: true, callId: true, state: true, effect: true, result: true },
  })
  for (const { runId, callId, state, effect, result } of rows) {
    const calls = byRun.get(runId) ?? new Map<string, KnownCall>()
    calls.set(callId, { state: callStateOf(state), effect, result })
    byRun.set(runId, calls)
  }
  return byRun
}
