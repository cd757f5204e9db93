import { AppError } from '#lib/shared/errors.ts'

/** Which rows a plan counts: those that run, or will again when their pause ends. */
export const enabledRows = { OR: [{ state: 'active' }, { state: 'paused', pausedUntil: { not: null } }] }

/** One more than there are. */
export function requireRoom(enabled: number, limit: number | null): void {
  if (limit === null || enabled < limit) return
  throw new AppError(
    'conflict',
    `This workspace may have ${limit} automations enabled, and has them. Pause or delete another first.`,
  )
}
