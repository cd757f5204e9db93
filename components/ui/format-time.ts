export type TimeStyle = 'time' | 'seconds' | 'date' | 'date-time' | 'weekday' | 'exact'

const parts: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  date: { day: 'numeric', month: 'short' },
  'date-time': { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'short', hour: '2-digit', minute: '2-digit' },
  exact: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
}

const namesDate: readonly TimeStyle[] = ['date', 'date-time', 'exact']

type Telling = { now: number; zone: string; style: TimeStyle }

/** "09:00", "22 Oct", "22 Oct, 09:00". The year appears only where it is not this one. */
export function formatTime(at: number, { now, zone, style }: Telling): string {
  const otherYear = namesDate.includes(style) && yearOf(at, zone) !== yearOf(now, zone)
  return new Intl.DateTimeFormat('en-GB', {
    ...parts[style],
    ...(otherYear && { year: 'numeric' }),
    timeZone: zone,
    hourCycle: 'h23',
  }).format(at)
}

const full: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
}

/** For the title: local time first, its zone named, then UTC. */
export function formatExactly(at: number, zone: string): string {
  const local = new Intl.DateTimeFormat('en-GB', { ...full, timeZone: zone }).format(at)
  if (zone === 'UTC') return `${local} UTC`
  const utc = new Intl.DateTimeFormat('en-GB', { ...parts.time, timeZone: 'UTC', hourCycle: 'h23' }).format(
    at,
  )
  return `${local} ${zone} (${utc} UTC)`
}

function yearOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(at)
}
