import type { CronFields } from '../cron/cron-fields.ts'

/** Finds seconds of a day, 0 to 86,399, that an expression names. */
export interface ClockSearch {
  first: number
  last: number
  /** At or after; -1 where the day holds no more. */
  next(second: number): number
  /** At or before; -1 where the day holds none. */
  previous(second: number): number
}

export function searchClock({ hours, minutes, seconds }: CronFields): ClockSearch {
  const hour = steps(hours, 24)
  const minute = steps(minutes, 60)
  const second = steps(seconds, 60)
  const begin = minute.first * 60 + second.first
  const end = minute.last * 60 + second.last

  return {
    first: hour.first * 3600 + begin,
    last: hour.last * 3600 + end,
    next(from) {
      const h = Math.trunc(from / 3600)
      if (hour.at(h)) {
        const m = Math.trunc((from % 3600) / 60)
        const s = minute.at(m) ? second.next(from % 60) : -1
        if (s !== -1) return h * 3600 + m * 60 + s
        const later = minute.next(m + 1)
        if (later !== -1) return h * 3600 + later * 60 + second.first
      }
      const later = hour.next(h + 1)
      return later === -1 ? -1 : later * 3600 + begin
    },
    previous(from) {
      const h = Math.trunc(from / 3600)
      if (hour.at(h)) {
        const m = Math.trunc((from % 3600) / 60)
        const s = minute.at(m) ? second.previous(from % 60) : -1
        if (s !== -1) return h * 3600 + m * 60 + s
        const earlier = minute.previous(m - 1)
        if (earlier !== -1) return h * 3600 + earlier * 60 + second.last
      }
      const earlier = hour.previous(h - 1)
      return earlier === -1 ? -1 : earlier * 3600 + end
    },
  }
}

/** Where the nearest values lie, looked up instead of searched. */
function steps(values: number[], size: number) {
  const named = new Uint8Array(size)
  for (const value of values) named[value] = 1
  const following = new Int8Array(size + 1).fill(-1)
  for (let value = size - 1; value >= 0; value--) {
    following[value] = named[value] === 1 ? value : (following[value + 1] ?? -1)
  }
  const preceding = new Int8Array(size).fill(-1)
  for (let value = 0; value < size; value++) {
    preceding[value] = named[value] === 1 ? value : (preceding[value - 1] ?? -1)
  }
  return {
    first: following[0] ?? 0,
    last: preceding[size - 1] ?? 0,
    at: (value: number) => named[value] === 1,
    next: (value: number) => following[value] ?? -1,
    previous: (value: number) => preceding[value] ?? -1,
  }
}
