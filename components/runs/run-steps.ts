import type { StatusName } from '#components/ui/status-vocabulary.ts'
import type { Json } from '#lib/agent/run-access.ts'
import type { CallDetails } from '#lib/runs/run-details.ts'
import type { ShownRun } from './shown-run.ts'

export interface StepLine {
  callId: string
  name: string
  tool: string
  status: StatusName
  word: string
  call: CallDetails | null
  /** Done by an earlier attempt, and not repeated. */
  isKept: boolean
  /** What a dry run only pretended. */
  isSimulated: boolean
  tookMs: number | null
  /** Where it stands in its attempt, in parts of a hundred; null where that is not known. */
  bar: { left: number; width: number } | null
}

interface Attempt {
  attempt: number
  beganMs: number
  endedMs: number
}

/** The steps that a run takes, each with what became of it. */
export function stepLines(run: ShownRun, now: number | null): StepLine[] {
  const attempt = lastAttempt(run, now)
  const names =
    run.plan.length > 0 ? run.plan : run.calls.map(({ callId, tool }) => ({ callId, name: callId, tool }))
  const calls = new Map(run.calls.map((call) => [call.callId, call]))
  const open = names.find(({ callId }) => calls.get(callId)?.state !== 'done')?.callId
  let beganMs = attempt?.beganMs ?? null
  return names.map(({ callId, name, tool }) => {
    const call = calls.get(callId) ?? null
    const isKept = call?.state === 'done' && attempt !== null && call.attempt < attempt.attempt
    const endedMs = call?.endedAt && !isKept ? Date.parse(call.endedAt) : null
    const span =
      beganMs !== null && endedMs !== null ? { from: beganMs, to: Math.max(beganMs, endedMs) } : null
    if (endedMs !== null) beganMs = endedMs
    return {
      ...{ callId, name, tool, call, isKept },
      ...outcomeOf(call, run, { isOpen: callId === open, name }),
      isSimulated: run.dryRun && call !== null && call.effect !== 'read',
      tookMs: span && span.to - span.from,
      bar: span && attempt && barOf(span, attempt),
    }
  })
}

/** The last one that began, or null. Its end is the run's, or now. */
function lastAttempt({ ledger, finishedAt }: ShownRun, now: number | null): Attempt | null {
  const began = ledger.findLast(({ kind }) => kind === 'run.started')
  if (!began) return null
  const beganMs = Date.parse(began.at)
  const last = ledger.at(-1)
  const endedMs = finishedAt
    ? Date.parse(finishedAt)
    : Math.max(now ?? beganMs, last ? Date.parse(last.at) : beganMs)
  return { attempt: numberIn(began.data, 'attempt') ?? 1, beganMs, endedMs }
}

function barOf({ from, to }: { from: number; to: number }, { beganMs, endedMs }: Attempt): StepLine['bar'] {
  const whole = Math.max(1, endedMs - beganMs)
  const left = Math.min(100, (100 * (from - beganMs)) / whole)
  return { left, width: Math.min(100 - left, Math.max(0.5, (100 * (to - from)) / whole)) }
}

function outcomeOf(
  call: CallDetails | null,
  run: ShownRun,
  { isOpen, name }: { isOpen: boolean; name: string },
): Pick<StepLine, 'status' | 'word'> {
  if (call?.state === 'done') return { status: 'succeeded', word: 'Done' }
  if (call?.state === 'unknown') return { status: 'unknown', word: 'Unknown' }
  if (run.state === 'running' && isOpen) return { status: 'running', word: 'Under way' }
  if (call?.state === 'failed') return { status: 'failed', word: 'Failed' }
  if (call?.state === 'begun') return { status: 'unknown', word: 'Begun, no end known' }
  if (textIn(run.error, 'step') === name && run.state !== 'succeeded')
    return { status: 'failed', word: 'Failed' }
  return { status: 'upcoming', word: run.finishedAt === null ? 'To come' : 'Not reached' }
}

/** "GET https://status.example/api": what a call was about, in a line. */
export function callWords(given: Json): string {
  const url = textIn(given, 'url')
  if (url !== null) return `${textIn(given, 'method') ?? 'GET'} ${url}`
  const channel = textIn(given, 'channel')
  return channel === null ? '' : `to ${channel}`
}

/** "200": what came of it, in a word. */
export function resultWords(result: Json): string {
  const status = numberIn(result, 'status')
  return status === null ? '' : `answered ${status}`
}

export const textIn = (value: Json, key: string): string | null => {
  const found = fieldOf(value, key)
  return typeof found === 'string' ? found : null
}

export const numberIn = (value: Json, key: string): number | null => {
  const found = fieldOf(value, key)
  return typeof found === 'number' ? found : null
}

const fieldOf = (value: Json, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined
