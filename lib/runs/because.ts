import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'

export type Cause =
  | { kind: 'schedule'; scheduledFor: Date; zone: string }
  | { kind: 'missed'; from: Date; to: Date; count: number; zone: string }
  | { kind: 'manual' | 'dry-run'; askedBy: string }
  | { kind: 'retry' | 'replay'; askedBy: string; of: Date; zone: string }

/** The declared reason of a run: "schedule 09:00 Europe/Vienna, 0.2 s late". */
export function because(cause: Cause, now: Date): string {
  switch (cause.kind) {
    case 'schedule':
      return `schedule ${clockTime(cause.scheduledFor, cause.zone, now)}, ${lateness(now.getTime() - cause.scheduledFor.getTime())}`
    case 'missed':
      return `${cause.count} missed from ${clockTime(cause.from, cause.zone, now)} to ${clockTime(cause.to, cause.zone, now)}`
    case 'manual':
      return `run by ${cause.askedBy}`
    case 'dry-run':
      return `dry run by ${cause.askedBy}`
    default:
      return `${cause.kind} by ${cause.askedBy} of the run of ${clockTime(cause.of, cause.zone, now)}`
  }
}

const dayMs = 86_400_000

/** With its date where it was on another day. */
function clockTime(instant: Date, zone: string, now: Date): string {
  const wall = new Date(instant.getTime() + offsetAt(zone, instant.getTime()))
  const today = new Date(now.getTime() + offsetAt(zone, now.getTime()))
  const text = wall.toISOString()
  const isToday = Math.floor(wall.getTime() / dayMs) === Math.floor(today.getTime() / dayMs)
  const time = wall.getUTCSeconds() === 0 ? text.slice(11, 16) : text.slice(11, 19)
  return `${isToday ? '' : `${text.slice(0, 10)} `}${time} ${zone}`
}

function lateness(ms: number): string {
  if (ms < 50) return 'on time'
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s late`
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes} min late`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h late` : `${hours} h ${minutes % 60} min late`
  return `${Math.floor(hours / 24)} days late`
}
