import { fetchPinned } from '#lib/adapters/http/fetch-pinned.ts'
import { env } from '#lib/adapters/process/env.ts'
import { orchestrator } from '../orchestrate.ts'
import type { RunEngine } from '../run-access.ts'
import { builtInTools } from '../tools/built-in-tools.ts'

/** The engine as a worker uses it, with the doors to the outside. */
export function buildEngine(): RunEngine {
  return orchestrator({
    tools: builtInTools,
    send: fetchPinned,
    allowPrivate: env().ALLOW_PRIVATE_HOSTS,
    // Nobody can agree yet, so what needs it waits.
    askApproval: async () => ({ kind: 'asked' }),
  })
}
