import { env } from '#lib/adapters/process/env.ts'
import { makeFirstOwnerLink } from '#lib/workspaces/commands/make-first-owner-link.ts'
import { cliContext } from './cli-context.ts'

export async function firstLink(): Promise<number> {
  const token = await makeFirstOwnerLink(cliContext())
  if (token === null) {
    console.error('There are people here already. Sign in, or have an owner invite you.')
    return 1
  }
  console.log(`${env().PUBLIC_URL}/welcome/${token}`)
  return 0
}
