import { join } from 'node:path'
import { z } from 'zod'
import { nodeFlags } from './next-program.ts'
import { Problem } from './problem.ts'
import { runProgram } from './run-program.ts'

const Prepared = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), link: z.string().nullable() }),
  z.object({ ok: z.literal(false), sentence: z.string() }),
])

export interface ScriptWishes {
  root: string
  env: NodeJS.ProcessEnv
  stop: AbortSignal
}

/** Brings the databases to this version. The link is for the first owner, while there is none. */
export async function openDatabases(
  { root, env, stop }: ScriptWishes,
  wanted: 'with-link' | 'without-link',
): Promise<{ link: string | null }> {
  const args = [...nodeFlags, join(import.meta.dirname, 'prepare-databases.ts'), wanted]
  const result = await runProgram({ command: process.execPath, args, cwd: root, env, stop })
  const prepared = Prepared.safeParse(result.message)
  if (!prepared.success) {
    console.error(result.output)
    throw new Problem('The databases could not be prepared: what was said about it stands above.')
  }
  if (!prepared.data.ok) throw new Problem(prepared.data.sentence)
  return { link: prepared.data.link }
}

/** The database clients in prisma/generated; skipped by its script when nothing changed. */
export async function generateClients({ root, env, stop }: ScriptWishes): Promise<void> {
  const args = [...nodeFlags, join(root, 'scripts', 'generate-prisma.ts')]
  const result = await runProgram({ command: process.execPath, args, cwd: root, env, stop })
  if (result.ok) return
  if (/ENOSPC/.test(result.output)) {
    throw new Problem(
      'The database clients could not be made, because the disk is full: free some space and start again.',
    )
  }
  console.error(result.output)
  throw new Problem('The database clients could not be made: what was said about it stands above.')
}
