import { z } from 'zod'
import { line } from '#lib/shared/text.ts'

/** Everything the audit log can say. A new deed gets its name here first. */
export const auditActions = [
  'person.created',
  'person.updated',
  'person.signed-in',
  'person.signed-out',
  'person.sign-in-refused',
  'password.changed',
  'password.reset',
  'password.reset-link-made',
  'two-factor.enabled',
  'two-factor.disabled',
  'session.revoked',
  'workspace.created',
  'workspace.updated',
  'workspace.deleted',
  'workspace.exported',
  'workspace.restore-begun',
  'workspace.restored',
  'member.invited',
  'member.joined',
  'member.role-changed',
  'member.removed',
  'invitation.revoked',
  'key.created',
  'key.revoked',
  'automation.created',
  'automation.edited',
  'automation.rolled-back',
  'automation.adopted',
  'automation.paused',
  'automation.resumed',
  'automation.deleted',
  'automation.restored',
  'automation.purged',
  'run.asked',
  'run.canceled',
  'run.answered',
  'run.requeued',
  'run.dismissed',
  'workspace.stopped',
  'workspace.started',
  'platform.updated',
  'first-owner-link.made',
] as const
export const AuditAction = z.enum(auditActions)
export type AuditAction = z.infer<typeof AuditAction>

const Day = z.iso.date().refine((day) => day >= '2000-01-01', 'Choose a day of this century.')

export const AuditFilter = z.object({
  action: AuditAction.optional(),
  actorId: z.string().max(60).optional(),
  text: line(100, { empty: 'Write what to look for.' }).optional(),
  from: Day.optional(),
  to: Day.optional(),
  before: z.string().max(80).optional(),
  /** The installation's own log, with everything of every workspace's people, is for the operator. */
  of: z.literal('installation').optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>
