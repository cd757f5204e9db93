import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { backupWorkspace } from '#lib/workspaces/commands/backup-workspace.ts'
import { contextOfSystem } from '#lib/workspaces/queries.ts'
import { cliContext } from './cli-context.ts'
import { UsageError } from './usage-error.ts'

export async function backup([slug, file]: readonly string[]): Promise<number> {
  if (!slug || !file) throw new UsageError('Name the workspace and the file: backup home home.backup')
  const context = await contextOfSystem(cliContext(), slug)
  // never over an older backup
  await pipeline(await backupWorkspace(context), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  console.log(`Wrote ${context.workspace.name} to ${file}.`)
  return 0
}
