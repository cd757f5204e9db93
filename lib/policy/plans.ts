export const planNames = ['free', 'team', 'unlimited'] as const
export type PlanName = (typeof planNames)[number]

/** What a workspace may have at most. Null where there is no limit. */
export interface PlanLimits {
  concurrentRuns: number
  runsPerDay: number | null
  enabledAutomations: number | null
  minimumIntervalMs: number
}

const plans: Record<PlanName, PlanLimits & { isConcurrencyOwn: boolean }> = {
  free: {
    concurrentRuns: 1,
    runsPerDay: 100,
    enabledAutomations: 10,
    minimumIntervalMs: 300_000,
    isConcurrencyOwn: false,
  },
  team: {
    concurrentRuns: 3,
    runsPerDay: 5000,
    enabledAutomations: 200,
    minimumIntervalMs: 60_000,
    isConcurrencyOwn: false,
  },
  unlimited: {
    concurrentRuns: 3,
    runsPerDay: null,
    enabledAutomations: null,
    minimumIntervalMs: 1000,
    isConcurrencyOwn: true,
  },
}

/** The limits of a workspace by its row. Only a plan that leaves the number of concurrent runs open takes it from there. */
export function limitsOf(workspace: { plan: string; concurrentRuns: number | null }): PlanLimits {
  const name = planNames.find((known) => known === workspace.plan)
  if (!name) throw new Error(`Unknown plan in the database: ${workspace.plan}`)
  const { isConcurrencyOwn, ...limits } = plans[name]
  if (!isConcurrencyOwn || workspace.concurrentRuns === null) return limits
  return { ...limits, concurrentRuns: workspace.concurrentRuns }
}
