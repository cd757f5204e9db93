import { createReadStream } from 'node:fs'
import { restoreWorkspace } from '#lib/workspaces/commands/restore-workspace.ts'
import { contextOfSystem } from '#lib/workspaces/queries.ts'
import type { CliCommand } from './cli-command.ts'
import { cliContext } from './cli-context.ts'

export const restore: CliCommand = {
  name: 'restore',
  usage: 'restore WORKSPACE FILE',
  does: 'puts a backup in the place of what the workspace holds now',
  async run([slug, file]) {
    if (!slug || !file) {
      console.error('Name the workspace and the file: restore home home.backup')
      return 2
    }
    const context = await contextOfSystem(cliContext(), slug)
    const { from, createdAt, rows } = await restoreWorkspace(context, {
      input: createReadStream(file),
      typedSlug: slug,
    })
    console.log(`Restored ${rows} rows of ${from}, as they were at ${createdAt}.`)
    return 0
  },
}
