export interface WaitingRun {
  id: string
  automationId: string
  availableAt: Date
  triggerKind: string
}

/**
 * Which waiting runs may start: those of automations with the fewest admitted first, then the oldest. Of a schedule's
 * own runs, one follows the other.
 */
export function nextAdmissions<Run extends WaitingRun>({
  places,
  admitted,
  scheduled,
  waiting,
}: {
  places: number
  /** Unfinished admitted runs of each automation. */
  admitted: ReadonlyMap<string, number>
  /** Automations with a run of their schedule under way. */
  scheduled: ReadonlySet<string>
  waiting: readonly Run[]
}): Run[] {
  const rounds = new Map<number, Run[]>()
  const taken = new Map(admitted)
  const busy = new Set(scheduled)
  // Ordered by age, a run's round is how many of its automation are before it.
  for (const run of waiting.toSorted(byAge)) {
    if (run.triggerKind === 'schedule') {
      if (busy.has(run.automationId)) continue
      busy.add(run.automationId)
    }
    const round = taken.get(run.automationId) ?? 0
    taken.set(run.automationId, round + 1)
    const others = rounds.get(round)
    if (others) others.push(run)
    else rounds.set(round, [run])
  }
  const ordered = [...rounds.keys()].sort((one, other) => one - other)
  return ordered.flatMap((round) => rounds.get(round) ?? []).slice(0, Math.max(0, places))
}

const byAge = (one: WaitingRun, other: WaitingRun) =>
  one.availableAt.getTime() - other.availableAt.getTime() || (one.id < other.id ? -1 : 1)
