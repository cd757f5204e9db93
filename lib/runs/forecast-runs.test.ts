import { describe, expect, test } from 'vitest'
import { AutomationSpec, type AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import type { CronSchedule } from '#lib/schedules/schema.ts'
import { type ForecastFacts, forecast } from './forecast-runs.ts'
import { forecastInWords } from './forecast-words.ts'

const zone = 'Europe/Vienna'
const unused = { runsToday: 0, todayMicros: 0, monthMicros: 0 }

function forecasted(change: Partial<AutomationSpecInput>, facts: Partial<ForecastFacts> = {}) {
  const spec = AutomationSpec.parse({
    name: 'Status',
    trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone },
    action: { kind: 'prompt', text: 'Look.' },
    ...change,
  })
  return forecast({
    automationId: 'au_1',
    spec,
    from: new Date('2026-10-20T22:00:00Z'),
    to: new Date('2026-11-19T23:00:00Z'),
    zone,
    costPerRunMicros: 4000,
    used: unused,
    planRunsPerDay: null,
    ...facts,
  })
}

const hourly: CronSchedule = { kind: 'cron', expressions: ['0 * * * *'], zone }

describe('what comes in the next days', () => {
  test('runs and their cost, by day', () => {
    const told = forecasted({})
    expect(told).toMatchObject({ runs: 30, costMicros: 120_000, skips: [], limitedFrom: null })
    expect(told.days).toHaveLength(30)
    expect(told.days[0]).toEqual({ date: '2026-10-21', runs: 1, skips: [], costMicros: 4000 })
    expect(forecastInWords(told)).toBe('30 runs in the next 30 days at about $0.004 each, $0.12 in all.')
  })

  test('what windows and exclusions leave out, by reason', () => {
    const told = forecasted({
      trigger: { ...hourly, except: { holidays: [{ date: '2026-10-26', name: 'National Day' }] } },
      windows: { zone, quiet: { hours: [{ from: '22:00', to: '06:00' }], meanwhile: 'off' } },
    })
    // 16 hours are open on each of 29 days
    expect(told.runs).toBe(29 * 16)
    expect(told.skips).toEqual([
      // the night in which clocks go back has an hour more
      { reason: 'quiet hours', count: 29 * 8 + 1 },
      { reason: 'National Day', count: 24 },
    ])
  })

  test('a limit of runs for the day counts what began today', () => {
    const told = forecasted(
      { trigger: hourly, budget: { runsPerDay: 10 } },
      { used: { ...unused, runsToday: 4 } },
    )
    expect(told.days[0]).toMatchObject({ runs: 6, skips: [{ reason: 'runs of the day used up', count: 18 }] })
    expect(told.days[1]).toMatchObject({ runs: 10 })
    expect(told.limitedFrom).toBe('2026-10-21')
  })

  test('the plan limits too', () => {
    expect(forecasted({ trigger: hourly }, { planRunsPerDay: 5 }).days[3]?.runs).toBe(5)
  })

  test('a budget of the day lets the run that reaches it begin, and no other', () => {
    const told = forecasted({ trigger: hourly, budget: { perDayMicros: 10_000 } })
    expect(told.days[0]).toMatchObject({
      runs: 3,
      costMicros: 10_000,
      skips: [{ reason: 'budget spent', count: 21 }],
    })
  })

  test('a budget of the month ends with the month', () => {
    const told = forecasted(
      { trigger: hourly, budget: { perMonthMicros: 1_000_000 } },
      { used: { ...unused, monthMicros: 992_000 } },
    )
    expect(told.days[0]).toMatchObject({ runs: 2, costMicros: 8000 })
    expect(told.days[1]).toMatchObject({ runs: 0, costMicros: 0 })
    expect(told.days.find(({ date }) => date === '2026-11-01')).toMatchObject({ runs: 24 })
    expect(told.limitedFrom).toBe('2026-10-21')
  })

  test('a run costs no more than its own cap', () => {
    expect(forecasted({ budget: { perRunMicros: 1000 } }).costMicros).toBe(30_000)
  })

  test('what never ran has no price yet', () => {
    expect(forecastInWords(forecasted({}, { costPerRunMicros: null }))).toBe(
      '30 runs in the next 30 days, at a cost that the first one will tell.',
    )
  })

  test('a schedule of one instant', () => {
    const trigger = { kind: 'at', at: '2026-10-24T09:00', zone } as const
    expect(forecasted({ trigger }).days.filter(({ runs }) => runs > 0)).toMatchObject([
      { date: '2026-10-24' },
    ])
  })

  test('no schedule', () => {
    expect(forecastInWords(forecasted({ trigger: { kind: 'manual' } }))).toBe('No run in the next 30 days.')
  })

  test('each second of a month is counted and not walked through', () => {
    const trigger: CronSchedule = { kind: 'cron', expressions: ['* * * * * *'], zone }
    expect(forecasted({ trigger }).runs).toBe(30 * 86_400 + 3600)
  })
})
