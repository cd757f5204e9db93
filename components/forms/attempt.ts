import { unstable_isUnrecognizedActionError } from 'next/navigation'
import type { ActionResult } from '#lib/shared/action-result.ts'

/** Calls a server action and never throws: a lost answer is a refusal too, in words that claim nothing. */
export async function attempt<Value>(
  action: () => Promise<ActionResult<Value>>,
): Promise<ActionResult<Value>> {
  try {
    return await action()
  } catch (error) {
    return { ok: false, code: 'unavailable', message: lostWords(error), field: null }
  }
}

function lostWords(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) {
    return 'Ostinato was updated while this page was open. Copy what you typed, reload, and send it again.'
  }
  return 'The server did not answer, so it is not known whether this was done. Look, then try again.'
}
