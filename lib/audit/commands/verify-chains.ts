import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { beforeTheFirst, type ChainLink, firstBreak } from '#lib/adapters/db/unit/audit-chain.ts'

export interface ChainReport {
  /** "installation", or the workspace's address. */
  chain: string
  entries: number
  /** The sequence of the first entry that does not follow from the one before; null when the chain holds. */
  brokenAt: number | null
}

const batch = 1000

type Entry = Parameters<typeof firstBreak>[0] extends Iterable<infer E> ? E : never
type ReadAfter = (sequence: bigint) => Promise<Entry[]>

/** Reads every entry of the installation and of each workspace, and computes every hash again. */
export async function verifyChains(): Promise<ChainReport[]> {
  const page = (sequence: bigint) =>
    ({ where: { sequence: { gt: sequence } }, orderBy: { sequence: 'asc' }, take: batch }) as const
  const reports = [
    await verify('installation', (after) => control().read((db) => db.auditEntry.findMany(page(after)))),
  ]
  const workspaces = await control().read((db) =>
    db.workspace.findMany({
      where: { state: 'ready' },
      select: { id: true, slug: true },
      orderBy: { slug: 'asc' },
    }),
  )
  for (const { id, slug } of workspaces) {
    const database = workspaceDatabase(id)
    reports.push(await verify(slug, (after) => database.read((db) => db.auditEntry.findMany(page(after)))))
  }
  return reports
}

async function verify(chain: string, readAfter: ReadAfter): Promise<ChainReport> {
  let last: ChainLink = beforeTheFirst
  let entries = 0
  for (;;) {
    const page = await readAfter(last.sequence)
    const brokenAt = firstBreak(page, last)
    if (brokenAt !== null) return { chain, entries: entries + page.length, brokenAt: Number(brokenAt) }
    entries += page.length
    const end = page.at(-1)
    if (!end || page.length < batch) return { chain, entries, brokenAt: null }
    last = end
  }
}
