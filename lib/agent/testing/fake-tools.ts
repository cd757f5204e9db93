import * as z from 'zod/mini'
import type { AgentParts } from '../calls/call-session.ts'
import type { Effect, Json } from '../run-access.ts'
import type { Tool, ToolAccess } from '../tool.ts'

/** A tool that does what a test says, and counts. */
export function fakeTool(
  effect: Effect,
  run: (input: { value?: Json | undefined }, access: ToolAccess) => Promise<Json> | Json,
  over: Partial<Tool> = {},
): Tool & { calls: string[] } {
  const calls: string[] = []
  return {
    name: `fake.${effect}`,
    title: `Fake ${effect}`,
    description: '',
    input: z.strictObject({ value: z.optional(z.json()) }),
    output: z.json(),
    scope: `fake:${effect}`,
    needs: 'automation:write',
    effect,
    approval: 'by-policy',
    timeoutMs: 5000,
    maxResultCharacters: 10_000,
    describe: () => `do a ${effect}`,
    simulate: () => ({ isSimulated: true }),
    ...over,
    calls,
    async run(input, access) {
      calls.push(access.idempotencyKey)
      return run(z.object({ value: z.optional(z.json()) }).parse(input), access)
    },
  }
}

/** An agent of nothing but these tools, with no way out and nobody who agrees. */
export const partsOf = (tools: readonly Tool[], over: Partial<AgentParts> = {}): AgentParts => ({
  tools,
  send: async () => {
    throw new Error('Nothing may leave a test.')
  },
  allowPrivate: [],
  askApproval: async () => ({ kind: 'asked' }),
  ...over,
})
