import { instantOfWall, onWallClock } from '../clock/wall-clock.ts'
import { cronTimes } from '../cron/cron-times.ts'
import { parseCron } from '../cron/parse-cron.ts'
import type { AtSchedule, CronSchedule, Schedule } from '../schema.ts'
import { bothDays, daysInStride, daysLeftBy } from './admitted-days.ts'
import { anyOf, onceAt } from './bounded-fires.ts'
import type { Fires } from './fires.ts'
import { heartbeatBeats } from './heartbeat-beats.ts'
import { intervalFires } from './interval-fires.ts'

/** The instants that a schedule names by itself, before bounds, windows and all else. */
export function ownFires(schedule: Schedule): Fires {
  switch (schedule.kind) {
    case 'at':
      return onceAt(instantOf(schedule))
    case 'every':
      return intervalFires(schedule.everyMs, Date.parse(schedule.anchor))
    case 'heartbeat':
      return heartbeatBeats(schedule.everyMs, schedule.alignZone ?? 'UTC')
    case 'cron':
      return cronFires(schedule)
  }
}

export function instantOf({ at, zone }: AtSchedule): number {
  return at.endsWith('Z') ? Date.parse(at) : instantOfWall(zone, Date.parse(`${at}Z`))
}

/** An expression that can't be read never fires; `checkTiming` refuses it. */
function cronFires({ expressions, zone, stride, except }: CronSchedule): Fires {
  const admitted = bothDays(daysInStride(stride), daysLeftBy(except))
  const readable = expressions.map(parseCron).filter((parsed) => parsed.ok)
  return anyOf(readable.map(({ cron }) => onWallClock(zone, cronTimes(cron, admitted))))
}
