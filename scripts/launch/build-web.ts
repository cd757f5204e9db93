import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { hashInputs } from './hash-inputs.ts'
import { holdLock, type Lock } from './hold-lock.ts'
import { nextProgram } from './next-program.ts'
import { Problem } from './problem.ts'
import { runProgram } from './run-program.ts'

const inputs = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/generated/inputs.sha256',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]

export interface BuildWishes {
  root: string
  env: NodeJS.ProcessEnv
  stop: AbortSignal
}

/** Builds the web application when something that goes into it changed. Says whether it did. */
export async function buildWeb({ root, env, stop }: BuildWishes): Promise<'built' | 'unchanged'> {
  const hash = hashInputs(root, inputs, [process.version])
  const lock = await lockBuild(root, stop)
  try {
    if (readStamp(root) === hash) return 'unchanged'
    // No stamp while a build runs: one that is interrupted is not taken for a whole one.
    rmSync(stampFile(root), { force: true })
    const result = await runProgram({
      ...nextProgram(root, ['build']),
      cwd: root,
      env: sameEverywhere(env, hash),
      stop,
    })
    if (!result.ok) throw explain(result.output)
    writeFileSync(stampFile(root), hash)
    return 'built'
  } finally {
    lock.release()
  }
}

/**
 * Two machines that build the same code for one installation must end with the same names and keys of its actions,
 * or a page of the one could not be used on the other. The key hides nothing: no action of ours closes over a secret.
 */
function sameEverywhere(env: NodeJS.ProcessEnv, hash: string): NodeJS.ProcessEnv {
  const key = createHash('sha256').update(`actions ${hash}`).digest('base64')
  return { ...env, OSTINATO_BUILD_ID: hash.slice(0, 20), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
}

const stampFile = (root: string) => join(root, '.next', 'inputs.sha256')

function readStamp(root: string): string | undefined {
  try {
    return readFileSync(stampFile(root), 'utf8')
  } catch {
    return undefined
  }
}

/** Two installations may run from one folder of code; they must not build over each other. */
async function lockBuild(root: string, stop: AbortSignal): Promise<Lock> {
  const folder = join(root, 'node_modules', '.cache')
  mkdirSync(folder, { recursive: true })
  for (;;) {
    stop.throwIfAborted()
    const locked = holdLock(folder, 'build')
    if (locked.ok) return locked.lock
    await pause(200)
  }
}

function explain(output: string): Problem {
  if (/ENOSPC|no space left/i.test(output)) {
    return new Problem(
      'The web application could not be built because the disk is full: free some space and start again.',
    )
  }
  if (/EACCES|EROFS/.test(output)) {
    return new Problem(
      'The web application could not be built because this user may not write to the folder .next: change its owner and start again.',
    )
  }
  console.error(stripVTControlCharacters(output))
  return new Problem('The web application could not be built: what the compiler said stands above.')
}
