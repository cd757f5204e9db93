import type { FaultPoint } from '#lib/adapters/process/fault-point.ts'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { asking, every } from '../../stage/specs.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Stub } from '../../stage/stub.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import type { WorkerProcess } from '../../stage/worker-process.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow, Found } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

type Point = FaultPoint | 'mid-run'

interface Kill {
  point: Point
  /** The call changes something outside. */
  posts?: boolean
  /** How the run ends. */
  end: 'succeeded' | 'waiting'
  inShort?: boolean
}

const kills: readonly Kill[] = [
  { point: 'before-run-row', end: 'succeeded' },
  { point: 'after-run-row', end: 'succeeded', inShort: true },
  { point: 'after-enqueue', end: 'succeeded' },
  { point: 'after-claim', end: 'succeeded' },
  { point: 'mid-run', end: 'succeeded', inShort: true },
  { point: 'after-answer', end: 'succeeded' },
  { point: 'mid-settle', end: 'succeeded', inShort: true },
  { point: 'after-settle', end: 'succeeded' },
  { point: 'before-act', posts: true, end: 'waiting' },
  { point: 'after-act', posts: true, end: 'waiting', inShort: true },
]

const yearly = every(365 * 86_400_000)
const boundMs = 15_000
const defaults = { LEASE_MS: '', SWEEP_MS: '' }

export const killed: readonly FaultRow[] = kills.map((kill) => ({
  name: `killed-${kill.point}`,
  guarantee: 2,
  done: `kill -9 ${kill.point === 'mid-run' ? 'while the call is under way' : kill.point}${kill.posts ? ' of a call that changes something' : ''}, 25 times, and one restart each`,
  expected: `each ${kill.end === 'waiting' ? 'asks a person' : 'succeeds'} once, within 15 s at the default lease; ${kill.posts ? 'at most one call' : 'calls ≤ attempts'}`,
  inShort: kill.inShort ?? false,
  run: ({ short }) => killAgainAndAgain(kill, short ? 1 : 25),
}))

async function killAgainAndAgain(kill: Kill, rounds: number): Promise<Found> {
  const { stage, close } = await openFaultStage()
  try {
    const workspace = await StageWorkspace.make()
    const tookMs: number[] = []
    // The first round at the lease that everybody has; the others shorten the waiting.
    let atDefaultMs = 0
    for (let round = 0; round < rounds; round++) {
      const isDefault = round === 0 && rounds > 1
      const ms = await oneKill(stage, workspace, { kill, env: isDefault ? defaults : {} })
      if (isDefault) atDefaultMs = ms
      else tookMs.push(ms)
    }
    const runs = await workspace.runs()
    const ended = runs.filter(({ state }) => state === kill.end).length
    const calls = Object.values(Object.groupBy(await stage.stub.take(), ({ query }) => query.run ?? 'none'))
    const mostCalls = Math.max(0, ...calls.map((each) => each?.length ?? 0))
    const problems = await halfStates(workspace)
    const isOnce = runs.length === rounds && ended === rounds
    const callsHold = kill.posts
      ? mostCalls <= 1
      : mostCalls <= Math.max(...runs.map(({ attempt }) => attempt))
    const recovered = Math.max(atDefaultMs, ...tookMs)
    return {
      ok: isOnce && callsHold && problems.length === 0 && recovered <= boundMs,
      got: `${rounds} kills, ${runs.length} runs, ${ended} ${kill.end}, at most ${mostCalls} calls, back after ${(recovered / 1000).toFixed(1)} s, ${halfStatesInWords(problems)}`,
    }
  } finally {
    await close()
  }
}

/** How long after the restart the run had its end. */
async function oneKill(
  stage: Stage,
  workspace: StageWorkspace,
  { kill, env }: { kill: Kill; env: Record<string, string> },
): Promise<number> {
  const isHeld = kill.point === 'mid-run'
  const faults = isHeld ? {} : { FAULT_POINT: kill.point }
  const first = await stage.worker({ env: { ...stage.env, ...env, ...faults } })
  const stop = isHeld ? stage.stub.onArrival(() => first.kill()) : () => null
  const dueAt = new Date(Date.now() + 300)
  const [id = ''] = await workspace.add({
    count: 1,
    spec: () => specOf(kill, stage.stub),
    nextFireAt: () => dueAt,
  })
  await died(first, kill.point)
  stop()
  const restarted = performance.now()
  const second = await stage.worker({ env: { ...stage.env, ...env } })
  const over = ['succeeded', 'failed', 'dead', 'canceled', 'waiting']
  const isOver = () =>
    workspace.database.read(
      async (db) => (await db.run.count({ where: { automationId: id, state: { in: over } } })) > 0,
    )
  await waitUntil(isOver, { withinMs: 60_000, what: `the run that was killed ${kill.point} has ended` })
  const tookMs = performance.now() - restarted
  await second.kill()
  return tookMs
}

async function died(worker: WorkerProcess, point: Point): Promise<void> {
  const patience = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`The worker never came to ${point}.`)), 20_000).unref()
  })
  const { signal } = await Promise.race([worker.ended, patience])
  if (signal !== 'SIGKILL') throw new Error(`The worker ended otherwise: ${worker.lines.slice(-3).join(' ')}`)
}

function specOf({ point, posts }: Kill, stub: Stub): AutomationSpecInput {
  const path = `/ok?run={{run.id}}${point === 'mid-run' ? '&afterMs=400' : ''}`
  if (!posts) return asking(stub, path, { trigger: yearly })
  return asking(stub, path, {
    trigger: yearly,
    action: {
      kind: 'steps',
      steps: [{ tool: 'http.fetch', args: { url: stub.url(path), method: 'POST', body: 'x' } }],
    },
    security: { profile: 'networked', hosts: [{ host: stub.host, methods: ['POST'] }], approval: 'never' },
  })
}
