import type { Env } from '#lib/shared/env.ts'
import { startChild } from './child.ts'
import { startDying } from './die-with-launcher.ts'
import { announce, writeLine } from './log-stream.ts'
import { nextProgram } from './next-program.ts'
import { Problem } from './problem.ts'
import { type Supervised, supervise } from './supervise.ts'
import { waitForHttp, waitForPort } from './wait-for-http.ts'

export interface PartPlan {
  root: string
  env: NodeJS.ProcessEnv
  settings: Env
  isDevelopment: boolean
  stop: AbortSignal
}

/**
 * A reverse proxy keeps idle connections for a minute, commonly. Ours must outlast that, else it sends a request
 * into a connection that we are just closing and its visitor sees a 502. On SIGTERM idle ones are closed at once.
 */
const keepAliveMs = 65_000

export function startWeb({ root, env, settings, isDevelopment, stop }: PartPlan): Promise<Supervised> {
  const address = ['-H', settings.HOST, '-p', String(settings.PORT)]
  const args = isDevelopment
    ? ['dev', ...address]
    : ['start', ...address, '--keepAliveTimeout', String(keepAliveMs)]
  const waitUntilUp = isDevelopment ? waitForPort : waitForHttp
  return supervise({
    name: 'web',
    start: () =>
      (isDevelopment ? startDying : startChild)({
        ...nextProgram(root, args),
        cwd: root,
        env,
        onLine: (line) => writeLine('web', line),
      }),
    isReady: (_child, given) => waitUntilUp(settings.HOST, settings.PORT, given),
    say: (sentence) => announce(sentence, 'warn'),
    giveUp: stop,
  }).catch((error: unknown) => {
    throw new Problem(`The web application did not start: what it said stands above. ${reasonOf(error)}`)
  })
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
