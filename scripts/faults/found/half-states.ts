import type { StageWorkspace } from '../../stage/workspace.ts'

const endings: Record<string, readonly string[]> = {
  succeeded: ['run.succeeded'],
  failed: ['run.failed'],
  dead: ['run.dead'],
  canceled: ['run.canceled'],
  waiting: ['run.waiting'],
  running: ['run.started'],
}

/** What does not fit together in a workspace's database: half of a write would show here. */
export async function halfStates({ database }: StageWorkspace): Promise<string[]> {
  const [runs, events, counters, calls] = await database.read(async (db) => [
    await db.run.findMany(),
    await db.runEvent.findMany({ orderBy: [{ runId: 'asc' }, { sequence: 'asc' }] }),
    await db.counter.findMany(),
    await db.toolCall.findMany({ select: { runId: true, state: true } }),
  ])
  const ledgers = Map.groupBy(events, ({ runId }) => runId)
  const problems: string[] = []
  for (const run of runs) {
    const ledger = ledgers.get(run.id) ?? []
    const kinds = ledger.map(({ kind }) => kind)
    if (ledger.length !== run.events)
      problems.push(`${run.id} counts ${run.events} entries and has ${ledger.length}`)
    if (ledger.some(({ sequence }, index) => sequence !== index))
      problems.push(`${run.id} has a gap in its ledger`)
    const isOver = ['succeeded', 'failed', 'dead', 'canceled'].includes(run.state)
    if (isOver !== (run.finishedAt !== null) && !['skipped', 'missed'].includes(run.state))
      problems.push(`${run.id} is ${run.state} and finished at ${run.finishedAt}`)
    const ending = endings[run.state]
    if (isOver && ending && !ending.includes(kinds.at(-1) ?? ''))
      problems.push(`${run.id} is ${run.state} after ${kinds.at(-1)}`)
    if (kinds.filter((kind) => kind === 'run.succeeded').length > 1)
      problems.push(`${run.id} succeeded twice`)
    if (run.state === 'running' && run.leaseUntil === null) problems.push(`${run.id} runs without a lease`)
  }
  for (const [name, state] of [
    ['runs:running', 'running'],
    ['runs:waiting', 'waiting'],
    ['runs:dead', 'dead'],
  ] as const) {
    const said = Number(counters.find((counter) => counter.name === name)?.value ?? 0)
    const real = runs.filter((run) => run.state === state).length
    if (said !== real) problems.push(`${name} says ${said} and there are ${real}`)
  }
  const known = new Set(runs.map(({ id }) => id))
  if (calls.some(({ runId }) => !known.has(runId))) problems.push('a call belongs to no run')
  return problems
}

export const halfStatesInWords = (problems: readonly string[]): string =>
  problems.length === 0
    ? 'no half state'
    : `${problems.length} half states: ${problems.slice(0, 3).join('; ')}`
