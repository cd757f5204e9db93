import { createReadStream } from 'node:fs'
import { restoreWorkspace } from '#lib/workspaces/commands/restore-workspace.ts'
import { contextOfSystem } from '#lib/workspaces/queries.ts'
import { cliContext } from './cli-context.ts'
import { UsageError } from './usage-error.ts'

export async function restore([slug, file]: readonly string[]): Promise<number> {
  if (!slug || !file) throw new UsageError('Name the workspace and the file: restore home home.backup')
  const context = await contextOfSystem(cliContext(), slug)
  const { from, createdAt, rows } = await restoreWorkspace(context, {
    input: createReadStream(file),
    typedSlug: slug,
  })
  console.log(`Restored ${rows} rows of ${from}, as they were at ${createdAt}.`)
  return 0
}
