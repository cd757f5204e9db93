import { expect } from 'vitest'
import { isDue } from '../is-due.ts'
import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { CronSchedule, EverySchedule, HeartbeatSchedule, Timing, Windows } from '../schema.ts'

export const vienna = 'Europe/Vienna'
export const cron = (expression: string, more: Partial<CronSchedule> = {}): Timing => ({
  schedule: { kind: 'cron', expressions: [expression], zone: vienna, ...more },
})
export const every = (everyMs: number, more: Partial<EverySchedule> = {}): Timing => ({
  schedule: { kind: 'every', everyMs, anchor: '2026-01-01T00:00:00Z', zone: 'UTC', ...more },
})
export const heartbeat = (minutes: number, more: Partial<HeartbeatSchedule> = {}): Timing => ({
  schedule: { kind: 'heartbeat', everyMs: minutes * 60_000, zone: 'UTC', ...more },
})
export const within = (timing: Timing, windows: Omit<Windows, 'zone'>, zone = 'UTC'): Timing => ({
  ...timing,
  windows: { zone, ...windows },
})
export const short = (instant: Date) => instant.toISOString().replace(':00.000Z', '').replace('.000Z', '')

/** The next fires, as 2026-03-29T01:00 in UTC, and the same backwards. */
export function firesInTurn(timing: Timing, after: string, count: number): string[] {
  const found: Date[] = []
  let fire = nextFire(timing, new Date(after))
  while (fire !== null && found.length < count) {
    found.push(fire)
    fire = nextFire(timing, fire)
  }
  for (const [index, each] of found.entries()) {
    expect(isDue(timing, each)).toBe(true)
    if (index > 0) expect(previousFire(timing, each)).toEqual(found[index - 1])
  }
  return found.map(short)
}
