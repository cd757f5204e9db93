import { AppError } from '#lib/shared/errors.ts'

export const noAutomation = (): AppError => new AppError('not-found', 'There is no such automation.')

/** What may be run by hand: everything that was not deleted, unless all is stopped. */
export function refuseRun(automation: { state: string }, isStopped: boolean): AppError | null {
  if (automation.state === 'deleted') return noAutomation()
  if (!isStopped) return null
  return new AppError('conflict', 'Everything in this workspace is stopped. Start it again first.')
}
