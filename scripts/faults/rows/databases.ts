import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run as runSql } from '#lib/adapters/db/testing/postgresql-cluster.ts'
import { nodeFlags } from '../../launch/next-program.ts'
import { asking, every } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow, Found } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const yearly = every(365 * 86_400_000)
const writerProcesses = 5
const program = join(import.meta.dirname, '..', 'children', 'write-rows.ts')

async function settledOnce(workspace: StageWorkspace, count: number, what: string): Promise<Found> {
  const isOver = async () => (await workspace.states()).succeeded === count
  const ms = await waitUntil(isOver, { withinMs: 90_000, everyMs: 100, what: `${count} runs have succeeded` })
  const problems = await halfStates(workspace)
  const runs = await workspace.runs()
  return {
    ok: runs.length === count && problems.length === 0,
    got: `${runs.length} runs succeeded ${(ms / 1000).toFixed(1)} s after ${what}, ${halfStatesInWords(problems)}`,
  }
}

const busy: FaultRow = {
  name: 'sqlite-busy',
  guarantee: 12,
  done: '50 writers hold the SQLite file in turns, 200 runs due at once with calls',
  expected: 'all 200 succeed once, no half state',

  async run() {
    const { stage, close } = await openFaultStage({ env: { LEASE_MS: '' } })
    const writers = new Set<ReturnType<typeof fork>>()
    try {
      const workspace = await StageWorkspace.make()
      const dueAt = new Date(Date.now() + 3000)
      const spec = asking(stage.stub, '/ok?run={{run.id}}', { trigger: yearly })
      await workspace.add({ count: 200, spec: () => spec, nextFireAt: () => dueAt })
      const file = join(stage.folder, 'workspaces', workspace.id, 'workspace.db')
      for (let started = 0; started < writerProcesses; started++)
        writers.add(fork(program, [file], { execArgv: [...nodeFlags] }))
      await stage.worker()
      const found = await settledOnce(workspace, 200, 'the start')
      const wrote = await workspace.database.read((db) =>
        db.counter.findMany({ where: { name: { startsWith: 'stage:' } } }),
      )
      const alive = [...writers].filter(({ exitCode }) => exitCode === null).length
      return {
        ok: found.ok && wrote.length === 50 && alive === 5,
        got: `${found.got}; ${wrote.length} writers wrote`,
      }
    } finally {
      for (const writer of writers) writer.kill('SIGKILL')
      await close()
    }
  },
}

const dropped: FaultRow = {
  name: 'postgresql-dropped',
  guarantee: 12,
  done: 'all connections of PostgreSQL are cut ten times during a burst of 200',
  expected: 'all 200 succeed once, no half state',
  inShort: true,

  async run({ short }) {
    const { stage, databaseUrl, close } = await openFaultStage({
      provider: 'postgresql',
      env: { LEASE_MS: '3000' },
    })
    try {
      const workspace = await StageWorkspace.make()
      await stage.worker()
      const dueAt = new Date(Date.now() + 1500)
      const spec = asking(stage.stub, '/ok?run={{run.id}}&afterMs=50', { trigger: yearly })
      await workspace.add({ count: 200, spec: () => spec, nextFireAt: () => dueAt })
      await pause(dueAt.getTime() - Date.now() + 100)
      const admin = (databaseUrl ?? '').replace('ostinato@', 'postgres@')
      const cut =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'faults' AND pid <> pg_backend_pid()"
      for (let times = 0; times < (short ? 3 : 10); times++) {
        await runSql(admin, cut)
        await pause(400)
      }
      const { succeeded = 0 } = await workspace.states()
      const found = await settledOnce(workspace, 200, 'the last cut')
      return { ...found, got: `${succeeded} were done when it was last cut; ${found.got}` }
    } finally {
      await close()
    }
  },
}

/** The burst that two workers share, one of which is killed. */
const shared: FaultRow = {
  name: 'postgresql-two-workers',
  guarantee: 2,
  done: 'PostgreSQL, two workers, one killed with -9 in the middle of a burst of 200',
  expected: 'all 200 succeed once within 15 s of the kill at the default lease',

  async run() {
    const { stage, close } = await openFaultStage({
      provider: 'postgresql',
      env: { LEASE_MS: '', SWEEP_MS: '' },
    })
    try {
      const workspace = await StageWorkspace.make()
      const [first] = await Promise.all([stage.worker(), stage.worker()])
      const dueAt = new Date(Date.now() + 1500)
      const spec = asking(stage.stub, '/ok?run={{run.id}}&afterMs=100', { trigger: yearly })
      await workspace.add({ count: 200, spec: () => spec, nextFireAt: () => dueAt })
      const isHalf = async () => ((await workspace.states()).succeeded ?? 0) >= 100
      await waitUntil(isHalf, { withinMs: 30_000, what: 'half of them have succeeded' })
      await first?.kill()
      const began = performance.now()
      const found = await settledOnce(workspace, 200, 'the kill')
      const inTime = performance.now() - began <= 15_500
      const calls = Map.groupBy(await stage.stub.take(), ({ query }) => query.run)
      const repeated = [...calls.values()].filter((each) => each.length > 1).length
      return {
        ok: found.ok && inTime,
        got: `${found.got}; ${repeated} calls that were under way were repeated`,
      }
    } finally {
      await close()
    }
  },
}

export const databases: readonly FaultRow[] = [busy, dropped, shared]
