import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { backupWorkspace } from '#lib/workspaces/commands/backup-workspace.ts'
import { contextOfSystem } from '#lib/workspaces/queries.ts'
import type { CliCommand } from './cli-command.ts'
import { cliContext } from './cli-context.ts'

export const backup: CliCommand = {
  name: 'backup',
  usage: 'backup WORKSPACE FILE',
  does: 'writes a workspace to one file, while it goes on working',
  async run([slug, file]) {
    if (!slug || !file) {
      console.error('Name the workspace and the file: backup home home.backup')
      return 2
    }
    const context = await contextOfSystem(cliContext(), slug)
    // never over an older backup
    await pipeline(await backupWorkspace(context), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    console.log(`Wrote ${context.workspace.name} to ${file}.`)
    return 0
  },
}
