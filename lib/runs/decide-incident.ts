import { failuresBeforePause, incidentCooldownMs } from './settings.ts'

/** Whether so many failed runs in a row are one too many. */
export const isOneTooMany = (failures: number): boolean => failures >= failuresBeforePause

/** A cause that comes back soon after it was closed is the same incident still. */
export const opensAgain = (closedAt: Date, now: Date): boolean =>
  now.getTime() - closedAt.getTime() < incidentCooldownMs
