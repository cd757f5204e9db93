import { env } from '#lib/adapters/process/env.ts'
import { makeFirstOwnerLink } from '#lib/workspaces/commands/make-first-owner-link.ts'
import type { CliCommand } from './cli-command.ts'
import { cliContext } from './cli-context.ts'

export const firstLink: CliCommand = {
  name: 'first-link',
  usage: 'first-link',
  does: 'prints a new link for the first owner; earlier ones end',
  async run() {
    const token = await makeFirstOwnerLink(cliContext())
    if (token === null) {
      console.error('There are people here already. Sign in, or have an owner invite you.')
      return 1
    }
    console.log(`${env().PUBLIC_URL}/welcome/${token}`)
    return 0
  },
}
