import type { StatusName } from './status-vocabulary.ts'

/** "Last 4 runs: 2 quiet, 1 succeeded, 1 failed", the commonest first. */
export function stripWords(outcomes: readonly StatusName[]): string {
  if (outcomes.length === 0) return 'No runs yet'
  const counts = new Map<StatusName, number>()
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${count} ${name}`)
  return `Last ${outcomes.length} ${outcomes.length === 1 ? 'run' : 'runs'}: ${parts.join(', ')}`
}
