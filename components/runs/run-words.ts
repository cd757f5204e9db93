import { isRunReason, reasonInWords } from '#lib/runs/reasons.ts'
import type { RunRow, RunSummary } from '#lib/runs/run-row.ts'

/** "0.04 s", "0.4 s", "42 s", "3 min 20 s", "2 h 05 min". */
export function lastedWords(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  if (seconds < 0.095) return `${seconds.toFixed(2)} s`
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const two = (value: number) => String(value).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`
}

type Timed = Pick<RunSummary, 'triggerKind' | 'scheduledFor' | 'startedAt' | 'finishedAt' | 'state'>

/** How late it began; null where nothing was due, or nothing began. */
export function latenessOf({ triggerKind, scheduledFor, startedAt }: Timed): string | null {
  if (triggerKind !== 'schedule' || startedAt === null) return null
  return lastedWords(Date.parse(startedAt) - Date.parse(scheduledFor))
}

/** How long it took, or takes up to now; null where it never began, or its beginning is another process's clock. */
export function durationOf({ startedAt, finishedAt, state }: Timed, now: number | null): string | null {
  if (startedAt === null) return null
  if (finishedAt !== null) return lastedWords(Date.parse(finishedAt) - Date.parse(startedAt))
  return state === 'running' && now !== null ? lastedWords(now - Date.parse(startedAt)) : null
}

/** Why it is there, or what stands between it and its success. */
export function becauseOf({ state, reason, because, missedCount, problem }: RunRow): string {
  if (problem !== null && state !== 'succeeded' && state !== 'running') return problem.replace(/\.$/, '')
  if (reason === null) return capital(because)
  const cause = isRunReason(reason) ? reasonInWords(reason) : reason.replaceAll('-', ' ')
  return capital(missedCount > 1 ? `${missedCount} instants: ${cause}` : cause)
}

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
