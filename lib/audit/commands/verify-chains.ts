import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { beforeTheFirst, breaksIn, type ChainLink } from '#lib/adapters/db/unit/audit-chain.ts'
import { auditSequence } from '#lib/adapters/db/unit/counters.ts'

export interface ChainReport {
  /** "installation", or the workspace's address. */
  chain: string
  entries: number
  /** The sequences of the entries that do not follow from the one before; none when the chain holds. */
  breaks: number[]
  /** Why it could not be read to its end. */
  unreadable: string | null
}

const batch = 1000

type Entry = Parameters<typeof breaksIn>[0] extends Iterable<infer E> ? E : never

interface Chain {
  /** How many entries its counter knows of. */
  counted(): Promise<bigint>
  readAfter(sequence: bigint): Promise<Entry[]>
}

const counter = { where: { name: auditSequence } } as const
const page = (sequence: bigint) =>
  ({ where: { sequence: { gt: sequence } }, orderBy: { sequence: 'asc' }, take: batch }) as const

const ofInstallation: Chain = {
  counted: async () => (await control().read((db) => db.counter.findUnique(counter)))?.value ?? 0n,
  readAfter: (sequence) => control().read((db) => db.auditEntry.findMany(page(sequence))),
}

const ofWorkspace = (id: string): Chain => ({
  counted: async () =>
    (await workspaceDatabase(id).read((db) => db.counter.findUnique(counter)))?.value ?? 0n,
  readAfter: (sequence) => workspaceDatabase(id).read((db) => db.auditEntry.findMany(page(sequence))),
})

/** Reads every entry of the installation and of each workspace, and computes every hash again. */
export async function verifyChains(): Promise<ChainReport[]> {
  const reports = [await verify('installation', ofInstallation)]
  const workspaces = await control().read((db) =>
    db.workspace.findMany({
      where: { state: 'ready' },
      select: { id: true, slug: true },
      orderBy: { slug: 'asc' },
    }),
  )
  for (const { id, slug } of workspaces) reports.push(await verify(slug, ofWorkspace(id)))
  return reports
}

/** A chain that cannot be read is a finding as well, and no reason not to look at the others. */
async function verify(name: string, chain: Chain): Promise<ChainReport> {
  const report: ChainReport = { chain: name, entries: 0, breaks: [], unreadable: null }
  try {
    await walk(chain, report)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    report.unreadable = message.replaceAll(/\s+/g, ' ').trim()
  }
  return report
}

async function walk(chain: Chain, report: ChainReport): Promise<void> {
  // Before the entries, which may grow meanwhile.
  const counted = await chain.counted()
  let last: ChainLink = beforeTheFirst
  for (;;) {
    const entries = await chain.readAfter(last.sequence)
    for (const sequence of breaksIn(entries, last)) report.breaks.push(Number(sequence))
    report.entries += entries.length
    last = entries.at(-1) ?? last
    if (entries.length < batch) break
  }
  // The newest were taken away, which the rest of a chain cannot tell.
  if (last.sequence < counted) report.breaks.push(Number(last.sequence) + 1)
}
