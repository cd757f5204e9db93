import { setTimeout as pause } from 'node:timers/promises'
import { control } from '#lib/adapters/db/open.ts'
import { deleteAutomation } from '#lib/automations/commands/delete-automation.ts'
import { patchAutomation } from '#lib/automations/commands/patch-automation.ts'
import { pauseAutomation } from '#lib/automations/commands/pause-automation.ts'
import { resumeAutomation } from '#lib/automations/commands/resume-automation.ts'
import { asking, every, lookingAtTheClock } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow, Found } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { accountOf, inWords, isComplete } from '../found/account.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const yearly = every(365 * 86_400_000)

interface Stop {
  name: string
  done: string
  expected: string
  act: (workspace: StageWorkspace, automationId: string) => Promise<void>
  /** What the stub is asked for by the run that had not begun. */
  asks: readonly string[]
  states: readonly string[]
}

/** The run stands in the queue and has not begun: its workspace's only place is taken by another. */
async function beforeTheClaim({ act, asks, states }: Stop): Promise<Found> {
  const { stage, close } = await openFaultStage()
  try {
    const workspace = await StageWorkspace.make({ concurrentRuns: 1 })
    await stage.worker()
    const dueAt = new Date(Date.now() + 300)
    const holding = asking(stage.stub, '/holds?afterMs=2500', { trigger: yearly })
    await workspace.add({ count: 1, spec: () => holding, nextFireAt: () => dueAt })
    await waitUntil(async () => (await workspace.states()).running === 1, {
      withinMs: 10_000,
      what: 'the place is taken',
    })
    const spec = asking(stage.stub, '/old', { trigger: yearly })
    const [id = ''] = await workspace.add({ count: 1, spec: () => spec, nextFireAt: () => new Date() })
    await waitUntil(async () => (await workspace.states()).queued === 1, {
      withinMs: 2000,
      what: 'the other waits',
    })
    await act(workspace, id)
    const isQuiet = async () => {
      const { queued = 0, running = 0 } = await workspace.states()
      return queued + running === 0
    }
    await waitUntil(isQuiet, { withinMs: 15_000, what: 'nothing is under way' })
    await pause(500)
    const asked = (await stage.stub.take()).map(({ path }) => path).filter((path) => path !== '/holds')
    const [run] = (await workspace.runs()).filter(({ automationId }) => automationId === id)
    const problems = await halfStates(workspace)
    return {
      ok: asked.join() === asks.join() && states.includes(run?.state ?? '') && problems.length === 0,
      got: `${run?.state} (${run?.reason ?? 'no reason'}), asked for ${asked.join(', ') || 'nothing'}, ${halfStatesInWords(problems)}`,
    }
  } finally {
    await close()
  }
}

const stops: readonly Stop[] = [
  {
    name: 'paused-before-claim',
    done: 'paused while its run is queued',
    expected: 'the run does not act',
    act: async (workspace, automationId) => pauseAutomation(await workspace.context(), { automationId }),
    asks: [],
    states: ['canceled', 'skipped'],
  },
  {
    name: 'deleted-before-claim',
    done: 'deleted while its run is queued',
    expected: 'the run does not act',
    act: async (workspace, automationId) => deleteAutomation(await workspace.context(), { automationId }),
    asks: [],
    states: ['canceled', 'skipped'],
  },
  {
    name: 'demoted-before-claim',
    done: 'its owner becomes a viewer while its run is queued',
    expected: 'the run does not act',
    act: (workspace) =>
      control().transact({ now: new Date() }, async (tx) => {
        await tx.membership.updateMany({ where: { workspaceId: workspace.id }, data: { role: 'viewer' } })
      }),
    asks: [],
    states: ['canceled', 'skipped'],
  },
  {
    name: 'edited-before-claim',
    done: 'its step is edited while its run is queued, the instant stands',
    expected: 'the run takes the new version, once',
    async act(workspace, automationId) {
      const { workspace: row } = { workspace }
      const stored = await row.database.read((db) =>
        db.automationVersion.findFirstOrThrow({ where: { automationId } }),
      )
      const spec = JSON.parse(stored.spec.replace('/old', '/new'))
      // What was announced is no instant of its yearly schedule, so the edit names it.
      const run = await row.database.read((db) => db.run.findFirstOrThrow({ where: { automationId } }))
      spec.trigger = { ...spec.trigger, anchor: run.scheduledFor.toISOString() }
      await patchAutomation(await workspace.context(), { automationId, baseVersion: 1, spec })
    },
    asks: ['/new'],
    states: ['succeeded'],
  },
]

const toggled: FaultRow = {
  name: 'toggled',
  guarantee: 14,
  done: 'paused and resumed 100 times in a row, due every 2 s',
  expected: 'no instant twice, and it still fires afterwards',

  async run() {
    const { stage, close } = await openFaultStage({ env: { SWEEP_MS: '' } })
    try {
      const workspace = await StageWorkspace.make()
      await stage.worker()
      const [automationId = ''] = await workspace.add({
        count: 1,
        spec: () => lookingAtTheClock(every(2000)),
      })
      for (let times = 0; times < 100; times++) {
        await pauseAutomation(await workspace.context(), { automationId })
        await resumeAutomation(await workspace.context(), { automationId })
      }
      const overAt = Date.now()
      const from = new Date((Math.floor(overAt / 2000) + 1) * 2000)
      await pause(10_000)
      const until = new Date(from.getTime() + 6000)
      const runs = await workspace.runs()
      const after = runs.filter(({ scheduledFor }) => scheduledFor >= from)
      const account = accountOf(after, { automationIds: [automationId], from, until, everyMs: 2000 })
      const instants = new Set(runs.map(({ scheduledFor }) => scheduledFor.getTime()))
      const succeeded = after.filter(({ state }) => state === 'succeeded').length
      return {
        ok: isComplete(account) && instants.size === runs.length && succeeded >= 4,
        got: `${runs.length} rows of ${instants.size} instants; afterwards ${inWords(account)}, ${succeeded} succeeded`,
      }
    } finally {
      await close()
    }
  },
}

export const stopped: readonly FaultRow[] = [
  ...stops.map((stop) => ({
    name: stop.name,
    guarantee: 14,
    done: stop.done,
    expected: stop.expected,
    inShort: stop.name === 'paused-before-claim',
    run: () => beforeTheClaim(stop),
  })),
  toggled,
]
