import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { automationOf } from '#lib/automations/testing/rights.ts'
import { type DomainRights, editors, everyone, type Scene } from '#lib/workspaces/testing/rights.ts'
import { answerRun } from '../commands/answer-run.ts'
import { cancelRun } from '../commands/cancel-run.ts'
import { dismissDead } from '../commands/dismiss-dead.ts'
import { dryRun } from '../commands/dry-run.ts'
import { replayRun } from '../commands/replay-run.ts'
import { requeueDead } from '../commands/requeue-dead.ts'
import { retryRun } from '../commands/retry-run.ts'
import { runNow } from '../commands/run-now.ts'
import { startAgain } from '../commands/start-again.ts'
import { stopEverything } from '../commands/stop-everything.ts'
import { listDead, listIncidents, listRunEvents, listRuns, readRunDetails, readStop } from '../queries.ts'

/** A run of an automation of the owner's, in a state that the command needs. */
async function runOf(scene: Scene, state: string): Promise<string> {
  const automationId = await automationOf(scene)
  const { runId } = await runNow(await scene.household.in(scene.slug, scene.owner), { automationId })
  await workspaceDatabase(scene.workspaceId).transact(scene.household, async (tx, unit) => {
    await tx.run.update({ where: { id: runId }, data: { state } })
    if (state === 'waiting' || state === 'dead') unit.count(`runs:${state}`, 1)
  })
  return runId
}

export const runRights: DomainRights = {
  rights: {
    'runs/commands/answer-run.ts': {
      may: editors,
      attempt: async (scene) =>
        answerRun(scene.context, { runId: await runOf(scene, 'waiting'), answer: 'it-happened' }),
    },
    'runs/commands/cancel-run.ts': {
      may: editors,
      attempt: async (scene) => cancelRun(scene.context, { runId: await runOf(scene, 'queued') }),
    },
    'runs/commands/dismiss-dead.ts': {
      may: editors,
      attempt: async (scene) => dismissDead(scene.context, { runId: await runOf(scene, 'dead') }),
    },
    'runs/commands/dry-run.ts': {
      may: editors,
      attempt: async (scene) => dryRun(scene.context, { automationId: await automationOf(scene) }),
    },
    'runs/commands/replay-run.ts': {
      may: editors,
      attempt: async (scene) => {
        const edits = { action: { kind: 'prompt', text: 'Look elsewhere.' } } as const
        return replayRun(scene.context, { runId: await runOf(scene, 'succeeded'), edits, dryRun: false })
      },
    },
    'runs/commands/requeue-dead.ts': {
      may: editors,
      attempt: async (scene) => requeueDead(scene.context, { runId: await runOf(scene, 'dead') }),
    },
    'runs/commands/retry-run.ts': {
      may: editors,
      attempt: async (scene) =>
        retryRun(scene.context, { runId: await runOf(scene, 'succeeded'), version: 'same' }),
    },
    'runs/commands/run-now.ts': {
      may: editors,
      attempt: async (scene) => runNow(scene.context, { automationId: await automationOf(scene) }),
    },
    'runs/commands/start-again.ts': { may: editors, attempt: ({ context }) => startAgain(context) },
    'runs/commands/stop-everything.ts': { may: editors, attempt: ({ context }) => stopEverything(context) },
  },
  reading: {
    listRuns: { may: everyone, attempt: ({ context }) => listRuns(context, {}) },
    listRunEvents: {
      may: everyone,
      attempt: async (scene) => listRunEvents(scene.context, { runId: await runOf(scene, 'queued') }),
    },
    listDead: { may: everyone, attempt: ({ context }) => listDead(context) },
    listIncidents: { may: everyone, attempt: ({ context }) => listIncidents(context) },
    readStop: { may: everyone, attempt: ({ context }) => readStop(context) },
    readRunDetails: {
      may: everyone,
      attempt: async (scene) => readRunDetails(scene.context, { runId: await runOf(scene, 'succeeded') }),
    },
  },
  otherwise: {
    'agent/commands/build-engine.ts': 'wiring at boot',
    'runs/commands/admit-runs.ts': 'a piece of others, inside their transaction',
    'runs/commands/arm-workspace.ts': 'a piece of others, after their transaction',
    'runs/commands/ask-now.ts': 'a piece of others',
    'runs/commands/ask-run.ts': 'a piece of others, inside their transaction',
    'runs/commands/attend-workspace.ts': 'a job of the system',
    'runs/commands/by-the-engine.ts': 'a piece of the jobs of the system',
    'runs/commands/cancel-runs.ts': 'a piece of others, inside their transaction',
    'runs/commands/change-runs.ts': 'a piece of others',
    'runs/commands/claim-runs.ts': 'a piece of a job of the system',
    'runs/commands/execute-run.ts': 'a job of the system',
    'runs/commands/expire-waits.ts': 'a piece of others, inside their transaction',
    'runs/commands/fire-due.ts': 'a piece of others, inside their transaction',
    'runs/commands/gather-writes.ts': 'a piece of others',
    'runs/commands/hold-runs.ts': 'a piece of a job of the system',
    'runs/commands/insert-runs.ts': 'a piece of others, inside their transaction',
    'runs/commands/keep-journal.ts': 'a piece of a job of the system',
    'runs/commands/list-due-workspaces.ts': 'a piece of the jobs of the system',
    'runs/commands/move-runs.ts': 'a piece of others, inside their transaction',
    'runs/commands/note-results.ts': 'a piece of others, inside their transaction',
    'runs/commands/raise-incident.ts': 'a piece of others, inside their transaction',
    'runs/commands/read-coming.ts': 'a piece of others',
    'runs/commands/read-forecast-facts.ts': 'a piece of a query',
    'runs/commands/read-minute-facts.ts': 'a piece of a query',
    'runs/commands/read-row-details.ts': 'a piece of a query',
    'runs/commands/read-whole-run.ts': 'a piece of a query',
    'runs/commands/read-run.ts': 'a piece of others, inside their transaction',
    'runs/commands/read-workspace.ts': 'a piece of others, before their transaction',
    'runs/commands/reap-runs.ts': 'a piece of others, inside their transaction',
    'runs/commands/reconcile-due.ts': 'a job of the system',
    'runs/commands/release-runs.ts': 'the end of a process',
    'runs/commands/retain-all-runs.ts': 'a job of the system',
    'runs/commands/retain-runs.ts': 'a job of the system',
    'runs/commands/ring-cancel.ts': 'a piece of others, after their transaction',
    'runs/commands/ring-runs.ts': 'a piece of others, after their transaction',
    'runs/commands/settle-runs.ts': 'a piece of a job of the system',
    'runs/commands/stop-runs-of.ts': 'wiring at boot',
    'runs/commands/sweep-due.ts': 'a job of the system',
    'runs/commands/watch-due.ts': 'a piece of a job of the system',
    'runs/commands/write-calls.ts': 'a piece of others, inside their transaction',
    'runs/commands/write-ledger.ts': 'a piece of others, inside their transaction',
    'runs/commands/write-progress.ts': 'a piece of a job of the system',
  },
}
