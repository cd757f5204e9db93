import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startChild } from './child.ts'
import { startDying } from './die-with-launcher.ts'
import { announce, writeLine } from './log-stream.ts'
import { nodeFlags } from './next-program.ts'
import { Problem } from './problem.ts'
import { type PartPlan, reasonOf } from './start-web.ts'
import { type Supervised, supervise } from './supervise.ts'

const readyWithinMs = 60_000

export function startWorker({ root, env, isDevelopment, stop }: PartPlan): Promise<Supervised> {
  const watching = isDevelopment ? ['--watch', '--watch-preserve-output'] : []
  const args = [...nodeFlags, ...watching, join(root, 'worker', 'index.ts')]
  return supervise({
    name: 'worker',
    // `node --watch` does not know of us, so in development the kernel looks after it.
    start: () =>
      (isDevelopment ? startDying : startChild)({
        command: process.execPath,
        args,
        cwd: root,
        env,
        onLine: (line) => writeLine('worker', line),
      }),
    // The worker says so itself. In development, one that does not start waits for its file to be corrected.
    async isReady(child, given) {
      if (isDevelopment) return
      const late = pause(readyWithinMs, 'late', { signal: given })
      const first = await Promise.race([once(child, 'message', { signal: given }), late])
      if (first === 'late') throw new Error('It was not ready within a minute.')
    },
    say: (sentence) => announce(sentence, 'warn'),
    giveUp: stop,
  }).catch((error: unknown) => {
    throw new Problem(`The worker did not start: what it said stands above. ${reasonOf(error)}`)
  })
}
