import type { Context } from '#lib/shared/context.ts'

/** What the engine itself acts as. */
export const byTheEngine = (name: string, now: Date): Context => ({
  actor: { kind: 'system', name },
  now,
  requestId: `${name}-${now.getTime()}`,
})
