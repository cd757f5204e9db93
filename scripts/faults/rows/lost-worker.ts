import { setTimeout as pause } from 'node:timers/promises'
import { asking, every } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow, Found } from '../fault-row.ts'
import { openFaultStage, quick } from '../fault-stage.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const yearly = every(365 * 86_400_000)

const reclaimed: FaultRow = {
  name: 'reclaimed',
  guarantee: 8,
  done: 'two workers at the default lease, 20 runs under way, one worker killed with -9',
  expected: 'its runs are begun again within lease and sweep (11 s), and succeed once',

  async run() {
    const { stage, close } = await openFaultStage({ env: { LEASE_MS: '', SWEEP_MS: '' } })
    try {
      const workspace = await StageWorkspace.make()
      const dueAt = new Date(Date.now() + 500)
      const [first] = await Promise.all([stage.worker(), stage.worker()])
      const spec = asking(stage.stub, '/ok?run={{run.id}}&afterMs=2000', { trigger: yearly })
      await workspace.add({ count: 20, spec: () => spec, nextFireAt: () => dueAt })
      await waitUntil(async () => (await workspace.states()).running === 20, {
        withinMs: 10_000,
        what: '20 runs at once',
      })
      await first?.kill()
      const killedAt = Date.now()
      const isOver = async () => (await workspace.states()).succeeded === 20
      await waitUntil(isOver, { withinMs: 60_000, what: 'all runs have succeeded' })
      const seen = await stage.stub.take()
      const again = seen.filter(({ at }) => at > killedAt)
      const latestMs = Math.max(...again.map(({ at }) => at - killedAt))
      const problems = await halfStates(workspace)
      const runs = await workspace.runs()
      const held = runs.filter(({ crashes }) => crashes === 1).length
      return {
        ok:
          held > 0 &&
          again.length === held &&
          latestMs <= 11_500 &&
          problems.length === 0 &&
          runs.length === 20,
        got: `${held} of 20 were begun again, the last after ${(latestMs / 1000).toFixed(1)} s; ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}

interface Absence {
  name: string
  done: string
  env: Record<string, string>
  /** Whether the process is stopped from outside when its call arrives. */
  isFrozen: boolean
  inShort: boolean
}

const absences: readonly Absence[] = [
  {
    name: 'blocked',
    done: 'the event loop of a worker is blocked between the answer and its result, for longer than its lease',
    env: { FAULT_POINT: 'after-answer:8000' },
    isFrozen: false,
    inShort: true,
  },
  {
    name: 'frozen',
    done: 'a worker is stopped in the middle of a run for longer than its lease, and goes on when another has done it',
    env: {},
    isFrozen: true,
    inShort: false,
  },
]

/** The first worker comes back with its own end of a run that a second one has done meanwhile. */
async function comesBackLate({ env, isFrozen }: Absence): Promise<Found> {
  const { stage, close } = await openFaultStage()
  try {
    const workspace = await StageWorkspace.make()
    const first = await stage.worker({ env: { ...stage.env, ...env } })
    const arrived = new Promise<void>((resolve) => stage.stub.onArrival(() => resolve()))
    const spec = asking(stage.stub, '/ok?run={{run.id}}&afterMs=600', { trigger: yearly })
    const dueAt = new Date(Date.now() + 300)
    await workspace.add({ count: 1, spec: () => spec, nextFireAt: () => dueAt })
    await arrived
    if (isFrozen) first.process.kill('SIGSTOP')
    else await pause(700)
    await stage.worker()
    const isOver = async () => (await workspace.states()).succeeded === 1
    await waitUntil(isOver, { withinMs: 30_000, what: 'the second worker has done it' })
    const ended = (await workspace.runs())[0]?.finishedAt
    if (isFrozen) first.process.kill('SIGCONT')
    await pause(isFrozen ? 2 * Number(quick.LEASE_MS) : 8000)
    const [run] = await workspace.runs()
    const kinds = await workspace.database.read((db) => db.runEvent.findMany({ select: { kind: true } }))
    const results = kinds.filter(({ kind }) => kind === 'run.succeeded').length
    const calls = (await stage.stub.take()).length
    const isUnchanged = run?.finishedAt?.getTime() === ended?.getTime()
    const refused = first.lines.some((line) => line.includes('late result was refused'))
    const problems = await halfStates(workspace)
    return {
      ok:
        results === 1 &&
        run?.fence === 2 &&
        calls === 2 &&
        isUnchanged &&
        (refused || isFrozen) &&
        problems.length === 0,
      got: `${results} result of claim ${run?.fence}, ${calls} calls, late result ${refused ? 'refused' : 'not tried'}, ${halfStatesInWords(problems)}`,
    }
  } finally {
    await close()
  }
}

const absent: readonly FaultRow[] = absences.map((absence) => ({
  name: absence.name,
  guarantee: 8,
  done: absence.done,
  expected: 'its late result is refused: one result, from the second claim',
  inShort: absence.inShort,
  run: () => comesBackLate(absence),
}))

export const lostWorker: readonly FaultRow[] = [reclaimed, ...absent]
