'use client'

import { formatExactly, formatTime, type TimeStyle } from './format-time.ts'
import { relativeWords } from './relative-words.ts'
import { useNow } from './use-now.ts'
import { useZone } from './use-zone.ts'

type TimeProps = {
  /** Epoch milliseconds. */
  at: number
  style?: TimeStyle
  /** Where it must not be the reader's: an automation's own zone. */
  zone?: string
}

export function DateTime({ at, style = 'date-time', zone }: TimeProps) {
  const readersZone = useZone()
  const shown = zone ?? readersZone
  const now = useNow(60_000) ?? at
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExactly(at, shown)}
      className="whitespace-nowrap"
    >
      {formatTime(at, { now, zone: shown, style })}
    </time>
  )
}

/** "3 h ago", kept true; the date and time before the page has hydrated. */
export function RelativeTime({ at }: { at: number }) {
  const zone = useZone()
  const now = useNow(30_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={formatExactly(at, zone)} className="whitespace-nowrap">
      {now === null ? formatTime(at, { now: at, zone, style: 'date-time' }) : relativeWords(at, now)}
    </time>
  )
}
