import { AppError } from '#lib/shared/errors.ts'
import { pauseWords } from './sign-in-limits.ts'

/** Ends whatever was tried once its limit is reached, and says for how long. */
export function refusePause({ ok, retryAfterMs }: { ok: boolean; retryAfterMs: number }): void {
  if (!ok) throw new AppError('too-many-requests', pauseWords(retryAfterMs), { retryAfterMs })
}
