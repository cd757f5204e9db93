import type { Asked, Explanation } from './explain-asked.ts'
import { explainRun, type ToldRun } from './explain-run.ts'
import { clockInWords } from './explain-words.ts'
import { finishedStates, type RunState } from './states.ts'

/** What the ledger says of a minute; null where it says nothing. */
export function explainRuns({
  facts,
  stretch,
  due,
  telling,
}: Asked): Omit<Explanation, 'previous' | 'next'> | null {
  const isWithin = (at: Date | null) => at !== null && at >= stretch.from && at < stretch.to
  const own = facts.runs.filter((run) => run.state !== 'missed' && isWithin(run.scheduledFor))
  const scheduled = own.filter(({ triggerKind }) => triggerKind === 'schedule')
  const others = facts.runs.filter(
    (run) => run.state !== 'missed' && isWithin(run.startedAt ?? run.createdAt),
  )

  const missed =
    due?.kind === 'due' ? facts.runs.find((run) => run.state === 'missed' && reaches(run, due.at)) : undefined
  const told = scheduled.length > 0 ? scheduled : missed ? [missed] : own.length > 0 ? own : others
  const [first] = told
  if (!first) return null
  if (told.length > 1) return { kind: 'ran', sentence: several(told), runId: first.id }

  const note = due?.kind === 'due' && first.triggerKind === 'schedule' ? noteInWords(due.note) : ''
  const standIn = first.state === 'missed' ? standInOf(first, facts.runs) : undefined
  const late = standIn
    ? `; one late run, for ${clockInWords(standIn.scheduledFor, telling)}, stands for all of them`
    : ''
  const sentence = explainRun(first, telling).replace(/\.$/, `${note}${late}.`)
  return {
    kind: kindOfRun(first),
    sentence,
    runId: first.id,
  }
}

function kindOfRun({ state, startedAt }: ToldRun): Explanation['kind'] {
  if (state === 'missed' || state === 'skipped') return state
  return state === 'canceled' && startedAt === null ? 'canceled' : 'ran'
}

const reaches = ({ scheduledFor, missedUntil }: ToldRun, at: Date): boolean =>
  scheduledFor <= at && at <= (missedUntil ?? scheduledFor)

/** The late run that was made in the same moment as the row of its outage. */
const standInOf = (missed: ToldRun, runs: readonly ToldRun[]): ToldRun | undefined =>
  runs.find(
    (run) =>
      run.state !== 'missed' &&
      run.triggerKind === 'schedule' &&
      run.scheduledFor > missed.scheduledFor &&
      run.createdAt.getTime() === missed.createdAt.getTime(),
  )

function noteInWords(note: string | null): string {
  if (note === 'moved-from-gap') return '; the clock skipped its own time that day'
  return note === 'moved-to-opening' ? '; it had waited for its hours to open' : ''
}

/** "It ran 12 times in that minute: 10 succeeded, 2 failed." */
function several(runs: readonly ToldRun[]): string {
  const counts = new Map<string, number>()
  for (const { state } of runs) counts.set(words[state], (counts.get(words[state]) ?? 0) + 1)
  const parts = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word, count]) => `${count} ${word}`)
  const began = runs.filter(({ state }) => state !== 'skipped').length
  const isOver = runs.every(({ state }) => finishedStates.includes(state))
  const verb = began === 0 ? 'was due' : isOver ? 'ran' : 'is due or ran'
  return `It ${verb} ${runs.length} times in that minute: ${parts.join(', ')}.`
}

const words: Record<RunState, string> = {
  queued: 'to come',
  running: 'under way',
  waiting: 'waiting for an answer',
  succeeded: 'succeeded',
  failed: 'failed',
  dead: 'failed for good',
  canceled: 'canceled',
  skipped: 'skipped',
  missed: 'missed',
}
