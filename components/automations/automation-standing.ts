import { runStatus } from '#components/runs/run-status.ts'
import type { StatusName } from '#components/ui/status-vocabulary.ts'
import type { AutomationRow } from '#lib/runs/automation-row.ts'

const unfinished = ['running', 'waiting', 'queued']

/** What stands at the head of its row: what it does now, or what came of its last run. */
export function standingOf({
  recent,
  state,
  stoppedBySystem,
}: Pick<AutomationRow, 'recent' | 'state' | 'stoppedBySystem'>): {
  status: StatusName
  word: string
} {
  const open = unfinished
    .map((one) => recent.findLast((run) => run.state === one))
    .find((run) => run !== undefined)
  if (open) return runStatus(open.state)
  if (state === 'paused' && !stoppedBySystem) return { status: 'quiet', word: 'Paused' }
  const last = recent.at(-1)
  if (!last) return { status: 'upcoming', word: 'Has not run yet' }
  const { status, word } = runStatus(last.state)
  return { status, word: `Last run: ${word.toLowerCase()}` }
}

export const outcomesOf = ({ recent }: Pick<AutomationRow, 'recent'>): StatusName[] =>
  recent.map(({ state }) => runStatus(state).status)

const groups = [
  { title: 'Active', states: ['active'] },
  { title: 'Paused', states: ['paused'] },
  { title: 'Finished', states: ['finished'] },
] as const

/** By what they are, and by name within. */
export const groupsOf = (rows: readonly AutomationRow[]) =>
  groups.flatMap(({ title, states }) => {
    const own = rows.filter(({ state }) => states.some((known) => known === state))
    return own.length === 0 ? [] : [{ title, rows: own }]
  })
