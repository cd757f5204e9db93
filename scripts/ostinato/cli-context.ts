import { randomUUID } from 'node:crypto'
import type { Context } from '#lib/shared/context.ts'

/** Whoever may run a command on the machine itself may do what the system may. */
export const cliContext = (): Context => ({
  actor: { kind: 'system', name: 'command line' },
  now: new Date(),
  requestId: randomUUID(),
})
