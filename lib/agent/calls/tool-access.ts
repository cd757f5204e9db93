import { decideReach } from '#lib/policy/reach.ts'
import type { ChannelMessage, ToolAccess } from '../tool.ts'
import type { CallSession } from './call-session.ts'

/** What one call may use of its run. */
export function toolAccess(
  { run, access, parts }: CallSession,
  call: { idempotencyKey: string; signal: AbortSignal; post?: (message: ChannelMessage) => void },
): ToolAccess {
  const { profile, hosts } = run.spec.security
  const rules = { profile, hosts, allowPrivate: parts.allowPrivate }
  const { signal, idempotencyKey, post = () => {} } = call
  return {
    signal,
    now: access.now,
    zone: run.workspace.zone,
    idempotencyKey,
    post,
    send: (request) => parts.send({ ...request, signal }, rules),
    refusalToReach(request) {
      const decision = decideReach({ ...rules, ...request })
      return decision.allowed ? null : { code: decision.reason, message: decision.words }
    },
  }
}
