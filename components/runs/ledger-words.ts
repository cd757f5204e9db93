import type { StatusName } from '#components/ui/status-vocabulary.ts'
import type { Json } from '#lib/agent/run-access.ts'
import { isRunReason, reasonInWords } from '#lib/runs/reasons.ts'
import { numberIn, textIn } from './run-steps.ts'

export interface LedgerWords {
  status: StatusName
  title: string
  detail: string
  /** An instant that it names. */
  until: number | null
}

const answers: Record<string, string> = { 'it-happened': 'it happened', 'do-it-again': 'do it again' }

/** An entry of a run's ledger, for people. */
export function ledgerWords({ kind, data }: { kind: string; data: Json }): LedgerWords {
  const said = (status: StatusName, title: string, detail = ''): LedgerWords => ({
    status,
    title,
    detail,
    until: null,
  })
  const reason = reasonWords(textIn(data, 'reason'))
  const error = errorIn(data)
  switch (kind) {
    case 'run.queued':
      return said('upcoming', 'Queued', textIn(data, 'because') ?? '')
    case 'run.skipped':
      return said('skipped', 'Skipped', reason)
    case 'run.missed':
      return said('missed', 'Missed', reason)
    case 'run.started': {
      const version = numberIn(data, 'version')
      return said(
        'running',
        `Attempt ${numberIn(data, 'attempt') ?? 1} began`,
        version === null ? '' : `with version ${version}`,
      )
    }
    case 'run.retried':
      return { ...said('failed', 'The attempt failed', error), until: instantIn(data, 'at') }
    case 'run.reclaimed':
      return said('unknown', 'Its worker ended', 'another one takes it up')
    case 'run.released':
      return said('upcoming', 'Its worker was stopped', 'another one takes it up where it stood')
    case 'run.waiting':
      return said('waiting', 'Waits for an answer', textIn(data, 'message') ?? '')
    case 'run.answered': {
      const answer = textIn(data, 'answer') ?? ''
      return said('running', `${textIn(data, 'by') ?? 'Somebody'} answered`, answers[answer] ?? answer)
    }
    case 'run.cancel-asked':
      return said('skipped', 'Asked to stop', reason)
    case 'run.succeeded':
      return said('succeeded', 'Succeeded')
    case 'run.failed':
      return said('failed', 'Failed', [error, reason].filter((part) => part !== '').join('; '))
    case 'run.dead':
      return said(
        'failed',
        'Failed, no attempts left',
        [error, reason].filter((part) => part !== '').join('; '),
      )
    case 'run.canceled':
      return said('skipped', 'Canceled', reason)
    case 'run.requeued':
      return said('upcoming', 'Queued again', 'with all its attempts')
    case 'run.dismissed':
      return said('quiet', 'Dismissed')
    case 'call.simulated':
      return said('quiet', 'Only pretended', `it would ${textIn(data, 'would') ?? 'act'}`)
    case 'call.cut':
      return said('quiet', 'A long result was cut', textIn(data, 'step') ?? '')
    case 'channel.message':
      return said(
        'succeeded',
        `Wrote to ${textIn(data, 'channel') ?? 'a channel'}`,
        textIn(data, 'text') ?? '',
      )
    default:
      return said('quiet', kind.replaceAll(/[.-]/g, ' '))
  }
}

function errorIn(data: Json): string {
  const error =
    typeof data === 'object' && data !== null && !Array.isArray(data) ? (data.error ?? null) : null
  return (textIn(error, 'message') ?? '').replace(/\.$/, '')
}

const reasonWords = (reason: string | null): string =>
  reason === null ? '' : isRunReason(reason) ? reasonInWords(reason) : reason.replaceAll('-', ' ')

function instantIn(data: Json, key: string): number | null {
  const at = Date.parse(textIn(data, key) ?? '')
  return Number.isNaN(at) ? null : at
}
