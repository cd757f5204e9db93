import { nextFire } from '#lib/schedules/next-fire.ts'
import type { Schedule } from '#lib/schedules/schema.ts'
import type { Setting } from '../schema.ts'
import { tokenize } from '../tokenize.ts'
import { readWhen } from '../when/read-when.ts'

/** A Thursday, so that tests can be read. */
const setting: Setting = { now: new Date('2026-01-15T10:07:30Z'), zone: 'UTC', locale: 'en-US' }

export const readSentenceTime = (text: string, changed: Partial<Setting> = {}) =>
  readWhen(tokenize(text), { ...setting, ...changed })

export function scheduleOf(text: string, changed: Partial<Setting> = {}): Schedule | null {
  const value = readSentenceTime(text, changed).when?.value
  return value?.kind === 'schedule' ? value.schedule : null
}

export function expressionsOf(text: string, changed: Partial<Setting> = {}): readonly string[] {
  const schedule = scheduleOf(text, changed)
  return schedule?.kind === 'cron' ? schedule.expressions : []
}

export function firesOf(text: string, count = 3): string[] {
  const schedule = scheduleOf(text)
  const fires: string[] = []
  let after = setting.now
  while (schedule !== null && fires.length < count) {
    const next = nextFire({ schedule }, after)
    if (next === null) break
    fires.push(next.toISOString().slice(0, 16))
    after = next
  }
  return fires
}
