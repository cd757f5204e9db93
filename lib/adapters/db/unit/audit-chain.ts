import { createHash } from 'node:crypto'

/** What an entry's hash is made of: every column but the hash itself. */
export interface ChainedEntry {
  sequence: bigint
  at: Date
  scope: string
  action: string
  actorKind: string
  actorId: string
  actorName: string
  subjectKind: string
  subjectId: string
  summary: string
  data: string
  previousHash: string
}

/** What stands before the first entry. */
export const genesisHash = '0'.repeat(64)

/** A list in a fixed order is its own canonical form; JSON keeps its parts apart. */
export function hashOf(entry: ChainedEntry): string {
  const parts = [
    entry.previousHash,
    entry.sequence.toString(),
    entry.at.toISOString(),
    entry.scope,
    entry.action,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.subjectKind,
    entry.subjectId,
    entry.summary,
    entry.data,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

export interface ChainLink {
  sequence: bigint
  hash: string
}

export const beforeTheFirst: ChainLink = { sequence: 0n, hash: genesisHash }

/**
 * The sequence of every entry that does not follow from the one before it. Each is measured by what the one before
 * says of itself, so that one changed entry does not condemn all that come after.
 */
export function* breaksIn(
  entries: Iterable<ChainedEntry & { hash: string }>,
  after: ChainLink = beforeTheFirst,
): Generator<bigint> {
  let previous = after
  for (const entry of entries) {
    const follows = entry.sequence === previous.sequence + 1n && entry.previousHash === previous.hash
    if (!follows || entry.hash !== hashOf(entry)) yield entry.sequence
    previous = entry
  }
}

/** The first of them, or null when the chain holds. */
export function firstBreak(
  entries: Iterable<ChainedEntry & { hash: string }>,
  after: ChainLink = beforeTheFirst,
): bigint | null {
  for (const sequence of breaksIn(entries, after)) return sequence
  return null
}
