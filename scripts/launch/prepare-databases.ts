// A process of its own, so that the launcher stays small: migrates, makes the first owner's link, and goes.
import { randomUUID } from 'node:crypto'
import { closeDatabases, control } from '#lib/adapters/db/open.ts'
import { env } from '#lib/adapters/process/env.ts'
import { makeFirstOwnerLink } from '#lib/workspaces/commands/make-first-owner-link.ts'
import { explainDatabaseError } from './explain-database-error.ts'

export type Prepared = { ok: true; link: string | null } | { ok: false; sentence: string }

// A new link ends the one before it, so only a part that people can visit makes one.
const hasPages = process.argv[2] === 'with-link'

async function prepare(): Promise<Prepared> {
  try {
    // The first look brings the control database to this version; a workspace's follows when it is first opened.
    await control().read((db) => db.person.findFirst({ select: { id: true } }))
    return { ok: true, link: hasPages ? await firstOwnerLink() : null }
  } catch (error) {
    return { ok: false, sentence: explainDatabaseError(error, env().DATABASE_URL) }
  } finally {
    await closeDatabases().catch(() => null)
  }
}

async function firstOwnerLink(): Promise<string | null> {
  const actor = { kind: 'system', name: 'start' } as const
  const token = await makeFirstOwnerLink({ actor, now: new Date(), requestId: randomUUID() })
  return token === null ? null : `${env().PUBLIC_URL}/welcome/${token}`
}

const prepared = await prepare()
// Sent and not printed: nothing that is printed here may hold the link.
process.send?.(prepared, () => process.exit(prepared.ok ? 0 : 1))
