'use client'

import type { ReactNode } from 'react'
import { countdownWords } from '#components/ui/relative-words.ts'
import { DateTime } from '#components/ui/time.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { AutomationRow } from '#lib/runs/automation-row.ts'

/** When it runs next, counting down, or why it does not. */
export function NextRun({ row }: { row: AutomationRow }) {
  const { state, nextFireAt, pausedUntil, stopReason, stoppedBySystem, recent } = row
  if (state === 'paused') {
    const until = pausedUntil && (
      <>
        until <DateTime at={Date.parse(pausedUntil)} />
      </>
    )
    return (
      <Two above="Paused" below={until ?? (stoppedBySystem ? 'by itself' : stopReason)} hint={stopReason} />
    )
  }
  if (state === 'finished') return <Two above="Finished" below={stopReason} hint={stopReason} />
  const busy = recent.some((run) => run.state === 'waiting')
    ? 'Waits for an answer'
    : recent.some((run) => run.state === 'running') && 'Running'
  if (nextFireAt === null) return <Two above={busy || 'By hand'} below="has no schedule" />
  const next = Date.parse(nextFireAt)
  return (
    <Two above={busy || <NextInstant at={next} />} below={<Countdown to={next} isAfter={busy !== false} />} />
  )
}

interface TwoProps {
  above: ReactNode
  below: ReactNode
  hint?: string | null
}

function Two({ above, below, hint }: TwoProps) {
  return (
    <span className="min-w-0 max-rail:max-w-34 max-rail:text-right" title={hint ?? undefined}>
      <span className="block truncate">{above}</span>
      <span className="block truncate text-ink-3">{below}</span>
    </span>
  )
}

const dayMs = 86_400_000

/** "09:00" of the next 18 hours, "Fri 09:00" of the next days, "23 Dec, 09:00" beyond. */
function NextInstant({ at }: { at: number }) {
  const now = useNow(60_000) ?? at
  const isSoon = at - now < 0.75 * dayMs
  if (isSoon) return <DateTime at={at} style={at % 60_000 === 0 ? 'time' : 'seconds'} />
  return <DateTime at={at} style={at - now < 6 * dayMs ? 'weekday' : 'date-time'} />
}

/** Once a second, and not announced. */
function Countdown({ to, isAfter }: { to: number; isAfter: boolean }) {
  const now = useNow(1000)
  if (now === null) return <span aria-hidden>&nbsp;</span>
  const left = to - now
  const words = left <= 0 ? 'now' : `in ${countdownWords(left)}`
  return <span role="timer">{isAfter ? `next ${words}` : words}</span>
}
