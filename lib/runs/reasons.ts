/** Why an instant that was due has no run that did something, in words for people. */
const skipReasons = {
  overlap: 'the run before it was still under way',
  'queue-full': 'another run was waiting already',
  superseded: 'the automation was changed, and this instant no longer stands',
  paused: 'the automation was paused',
  deleted: 'the automation was deleted',
  'runs-per-day': 'the limit of runs for the day was reached',
  budget: 'the budget was spent',
  rights: 'who made it no longer has the rights for it',
  stopped: 'everything in the workspace was stopped',
} as const
export type SkipReason = keyof typeof skipReasons

const cancelReasons = {
  person: 'a person canceled it',
  'previous-canceled': 'the next run took its place',
  paused: 'the automation was paused before it started',
  deleted: 'the automation was deleted before it started',
  stopped: 'everything in the workspace was stopped',
  rights: 'who made it no longer has the rights for it',
  'wait-expired': 'nobody answered in time',
} as const
export type CancelReason = keyof typeof cancelReasons

/** As a database column holds it: whoever asked said why. */
export const cancelReasonOf = (column: string | null): CancelReason =>
  column !== null && isCancelReason(column) ? column : 'person'

function isCancelReason(reason: string): reason is CancelReason {
  return Object.hasOwn(cancelReasons, reason)
}

const endReasons = {
  permanent: 'trying again would not have helped',
  'attempts-exhausted': 'every attempt failed',
  'next-instant': 'its next instant came before another attempt',
  poison: 'it ended the process that ran it three times',
  'would-not-stop': 'it went on after its timeout',
} as const
export type EndReason = keyof typeof endReasons

const missReasons = {
  'not-running': 'nothing was running at that time',
  'too-late': 'it came too late, and this automation skips what it missed',
} as const
export type MissReason = keyof typeof missReasons

export type RunReason = SkipReason | CancelReason | EndReason | MissReason

const reasons: Record<RunReason, string> = { ...skipReasons, ...cancelReasons, ...endReasons, ...missReasons }

export function isRunReason(reason: string): reason is RunReason {
  return Object.hasOwn(reasons, reason)
}

export const reasonInWords = (reason: RunReason): string => reasons[reason]
