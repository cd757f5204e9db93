import type { Actor, Context } from '#lib/shared/context.ts'
import type { AuditAction } from './schema.ts'

export interface Deed {
  action: AuditAction
  subject: { kind: string; id: string }
  /** One sentence for people. */
  summary: string
  data?: Record<string, unknown>
}

/** Who did what to whom, with the request's id, so that the log of the server and this one can be read together. */
export const entryOf = (
  { actor, requestId }: Pick<Context, 'actor' | 'requestId'>,
  deed: Deed,
): Deed & { actor: Actor } => ({
  ...deed,
  actor,
  data: { ...deed.data, requestId },
})
