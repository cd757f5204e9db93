import { nextFire } from '#lib/schedules/next-fire.ts'
import type { Timing } from '#lib/schedules/schema.ts'

/** Before anything that a sentence can mean. */
const dawn = new Date('0001-01-01T00:00:00Z')

/** The next `count` fires after an instant. What happens once is listed also when it is past. */
export function nextFires(timing: Timing, after: Date, count: number): Date[] {
  const fires: Date[] = []
  let fire = nextFire(timing, timing.schedule.kind === 'at' ? dawn : after)
  while (fire !== null && fires.length < count) {
    fires.push(fire)
    fire = nextFire(timing, fire)
  }
  return fires
}
