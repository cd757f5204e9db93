import { Fault } from './fault.ts'

/** One limit for everything that a request does, beside the caller's own signal. */
export function deadline(outer: AbortSignal, ms: number) {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(new Error('out of time')), ms)
  const why = () =>
    over.signal.aborted && !outer.aborted
      ? new Fault('timeout', `No whole answer within ${ms / 1000} s.`)
      : new Fault('aborted', 'The request was called off.')
  return { signal: AbortSignal.any([outer, over.signal]), stop: () => clearTimeout(timer), why }
}
