import { type Permission, permissionsOf } from '#lib/shared/permissions.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import type { CancelReason, SkipReason } from './reasons.ts'

export interface Claimable {
  state: string
  isAdmitted: boolean
  availableAt: Date
  triggerKind: string
  /** Claims that it had. */
  attempt: number
  version: number
  automation: { state: string; version: number }
  /** Of the workspace's members by person. Who is none of them is not in it. */
  roles: ReadonlyMap<string, string>
  creatorId: string
  /** Of the version that would run. */
  authorId: string
  needs: readonly Permission[]
  /** Whether the instant is one of the automation's present schedule. */
  instantStands: boolean
  isStopped: boolean
  /** It was asked to stop when an attempt of it was about to end by itself. */
  cancelReason: CancelReason | null
  now: Date
}

export type ClaimDecision =
  | { kind: 'run'; version: number }
  /** Somebody else has it, or it is not its turn. */
  | { kind: 'leave' }
  | { kind: 'skip'; reason: SkipReason }
  | { kind: 'cancel'; reason: CancelReason }
  /** Who made it may not any more: it ends, and its automation stands still. */
  | { kind: 'lost-rights'; who: 'creator' | 'author' }

/** Whether a run starts, by what holds at this moment and not when it was fired. */
export function decideClaim(run: Claimable): ClaimDecision {
  const { automation, now } = run
  if (run.state !== 'queued' || !run.isAdmitted || run.availableAt > now) return { kind: 'leave' }
  if (run.cancelReason !== null) return { kind: 'cancel', reason: run.cancelReason }
  if (run.isStopped) return { kind: 'cancel', reason: 'stopped' }
  if (automation.state === 'deleted') return { kind: 'cancel', reason: 'deleted' }
  // Somebody who runs a paused automation by hand means it.
  if (automation.state === 'paused' && run.triggerKind === 'schedule')
    return { kind: 'cancel', reason: 'paused' }
  if (lacks(run, run.creatorId)) return { kind: 'lost-rights', who: 'creator' }
  if (lacks(run, run.authorId)) return { kind: 'lost-rights', who: 'author' }
  if (!takesPresentVersion(run)) return { kind: 'run', version: run.version }
  if (run.triggerKind === 'schedule' && !run.instantStands) return { kind: 'skip', reason: 'superseded' }
  return { kind: 'run', version: automation.version }
}

/** A run that began keeps its version to the end, and a repeated one that which it was repeated with. */
export const takesPresentVersion = (
  run: Pick<Claimable, 'attempt' | 'triggerKind' | 'version'> & { automation: { version: number } },
): boolean =>
  run.attempt === 0 &&
  run.version !== run.automation.version &&
  run.triggerKind !== 'retry' &&
  run.triggerKind !== 'replay'

function lacks({ roles, needs }: Claimable, personId: string): boolean {
  const role = roles.get(personId)
  if (role === undefined) return true
  const granted = permissionsOf(roleOf(role))
  return needs.some((permission) => !granted.has(permission))
}
