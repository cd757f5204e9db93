import type { CronFields } from '../cron/cron-fields.ts'

const daySeconds = 86_400

/** For each second of a day how many before it fire, so that any stretch is counted by one subtraction. */
export type SecondsBefore = Uint32Array

export function secondsBefore(
  crons: readonly Pick<CronFields, 'hours' | 'minutes' | 'seconds'>[],
): SecondsBefore {
  const fires = new Uint8Array(daySeconds)
  for (const { hours, minutes, seconds } of crons) {
    for (const hour of hours) {
      for (const minute of minutes) {
        for (const second of seconds) fires[hour * 3600 + minute * 60 + second] = 1
      }
    }
  }
  return summed(fires)
}

/** Of a heartbeat: multiples of its interval from midnight. */
export function secondsOfBeats(everyMs: number): SecondsBefore {
  const fires = new Uint8Array(daySeconds)
  for (let second = 0; second < daySeconds; second += everyMs / 1000) fires[second] = 1
  return summed(fires)
}

function summed(fires: Uint8Array): SecondsBefore {
  const before = new Uint32Array(daySeconds + 1)
  let sum = 0
  for (let second = 0; second < daySeconds; second++) {
    before[second] = sum
    sum += fires[second] ?? 0
  }
  before[daySeconds] = sum
  return before
}
