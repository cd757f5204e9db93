import { asking, every } from '../../stage/specs.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'
import type { FaultRow } from '../fault-row.ts'
import { openFaultStage } from '../fault-stage.ts'
import { halfStates, halfStatesInWords } from '../found/half-states.ts'

const yearly = every(365 * 86_400_000)
const neighbours = 100

export const poison: FaultRow = {
  name: 'poison',
  guarantee: 9,
  done: 'a run that kills its process each time, with 100 neighbours under way',
  expected: 'dead after three crashes; all 100 neighbours succeed',
  inShort: true,

  async run() {
    const { stage, close } = await openFaultStage()
    try {
      const workspace = await StageWorkspace.make()
      const dueAt = new Date(Date.now() + 2500)
      const [deadly = ''] = await workspace.add({
        count: 1,
        spec: () => asking(stage.stub, '/poison', { trigger: yearly }),
        nextFireAt: () => dueAt,
      })
      const spec = asking(stage.stub, '/ok?run={{run.id}}&afterMs=300', { trigger: yearly })
      await workspace.add({ count: neighbours, spec: () => spec, nextFireAt: () => dueAt })
      let kills = 0
      stage.stub.onArrival(({ path }) => {
        if (path !== '/poison') return
        kills += 1
        for (const worker of stage.workers) worker.process.kill('SIGKILL')
      })
      const until = performance.now() + 60_000
      const isOver = async () => {
        const { queued = 0, running = 0, succeeded = 0, dead = 0 } = await workspace.states()
        return succeeded + dead > neighbours && queued + running === 0
      }
      // What keeps the worker up, as the launcher does.
      while (performance.now() < until && !(await isOver())) {
        const worker = await stage.worker()
        const over = waitUntil(isOver, { withinMs: 60_000, everyMs: 100, what: 'all has ended' }).catch(
          () => null,
        )
        await Promise.race([worker.ended, over])
      }
      const runs = await workspace.runs()
      const dead = runs.filter(({ state }) => state === 'dead')
      const fine = runs.filter(
        ({ state, automationId }) => state === 'succeeded' && automationId !== deadly,
      ).length
      const isDead = dead.length === 1 && dead[0]?.automationId === deadly && dead[0].reason === 'poison'
      const problems = await halfStates(workspace)
      return {
        ok: isDead && kills === 3 && fine === neighbours && problems.length === 0,
        got: `${kills} kills, ${dead.length} dead (${dead[0]?.reason ?? 'none'}), ${fine} neighbours succeeded, ${halfStatesInWords(problems)}`,
      }
    } finally {
      await close()
    }
  },
}
