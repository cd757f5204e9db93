import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { timingOf } from '#lib/automations/timing-of.ts'
import { type PlannedDay, plannedDays } from './forecast-days.ts'

export interface ForecastDay {
  /** A day of the workspace's zone. */
  date: string
  runs: number
  /** What does not run, by reason. */
  skips: { reason: string; count: number }[]
  costMicros: number
}

export interface Forecast {
  from: string
  to: string
  runs: number
  skips: { reason: string; count: number }[]
  costMicros: number
  /** What a run of it cost lately; null where none has run yet. */
  costPerRunMicros: number | null
  /** The first day on which a limit stops it; null where none does. */
  limitedFrom: string | null
  days: ForecastDay[]
}

export interface ForecastFacts {
  automationId: string
  spec: Pick<AutomationSpec, 'trigger' | 'windows' | 'budget'>
  from: Date
  to: Date
  /** The workspace's: its days are those of the limits. */
  zone: string
  costPerRunMicros: number | null
  /** What it used of its limits before `from`. */
  used: { runsToday: number; todayMicros: number; monthMicros: number }
  planRunsPerDay: number | null
}

const overRuns = 'runs of the day used up'
const overBudget = 'budget spent'

/** What an automation will do and cost, if nobody touches it and its runs stay what they were. */
export function forecast(facts: ForecastFacts): Forecast {
  const { spec, automationId, from, to, zone, costPerRunMicros } = facts
  const perRun = costOfRun(facts)
  const used = { ...facts.used }
  let month = ''
  const days = plannedDays(timingOf(spec, automationId), { from, to, zone }).map(
    (day, index): ForecastDay => {
      if (index > 0) {
        used.runsToday = 0
        used.todayMicros = 0
      }
      if (index > 0 && day.date.slice(0, 7) !== month) used.monthMicros = 0
      month = day.date.slice(0, 7)
      return limited(day, facts, { used, perRun })
    },
  )
  const limitedDay = days.find(({ skips }) =>
    skips.some(({ reason }) => reason === overRuns || reason === overBudget),
  )
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    runs: sum(days.map(({ runs }) => runs)),
    skips: together(days.flatMap(({ skips }) => skips)),
    costMicros: sum(days.map(({ costMicros }) => costMicros)),
    costPerRunMicros,
    limitedFrom: limitedDay?.date ?? null,
    days,
  }
}

/** A run stops at its own cap. */
function costOfRun({ costPerRunMicros, spec }: ForecastFacts): number {
  return Math.min(costPerRunMicros ?? 0, spec.budget.perRunMicros ?? Number.POSITIVE_INFINITY)
}

interface Spending {
  used: ForecastFacts['used']
  perRun: number
}

/** What the limits leave of a day, and counts it as used. */
function limited(
  day: PlannedDay,
  { spec, planRunsPerDay }: ForecastFacts,
  { used, perRun }: Spending,
): ForecastDay {
  const { perDayMicros, perMonthMicros, runsPerDay } = spec.budget
  const most = Math.min(runsPerDay ?? Number.POSITIVE_INFINITY, planRunsPerDay ?? Number.POSITIVE_INFINITY)
  const byCount = Math.min(day.fires, Math.max(0, most - used.runsToday))
  const byMoney = Math.min(
    byCount,
    affordable(perDayMicros, used.todayMicros, perRun),
    affordable(perMonthMicros, used.monthMicros, perRun),
  )
  // the run that reaches a limit stops there
  const costMicros = Math.min(
    Math.round(byMoney * perRun),
    remaining(perDayMicros, used.todayMicros),
    remaining(perMonthMicros, used.monthMicros),
  )
  used.runsToday += byMoney
  used.todayMicros += costMicros
  used.monthMicros += costMicros
  const skips = [
    ...[...day.skips].map(([reason, count]) => ({ reason, count })),
    { reason: overRuns, count: day.fires - byCount },
    { reason: overBudget, count: byCount - byMoney },
  ].filter(({ count }) => count > 0)
  return { date: day.date, runs: byMoney, skips, costMicros }
}

const remaining = (limit: number | undefined, spent: number): number =>
  limit === undefined ? Number.POSITIVE_INFINITY : Math.max(0, limit - spent)

/** How many more runs begin under a limit: one that has been reached lets none begin. */
function affordable(limit: number | undefined, spent: number, perRun: number): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY
  if (spent >= limit) return 0
  return perRun === 0 ? Number.POSITIVE_INFINITY : Math.ceil((limit - spent) / perRun)
}

function together(skips: readonly { reason: string; count: number }[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { reason, count } of skips) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
