import { now as clockNow } from '#lib/adapters/clock/clock.ts'
import { isUnavailable } from '#lib/adapters/db/errors.ts'
import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Work } from '#lib/adapters/db/work.ts'

/** One kind of write of which many come at the same time. `write` may run more than once, as its transaction may. */
export interface WriteKind<Item, Result, Before> {
  /** What it needs from elsewhere, read before the transaction. */
  before(workspaceId: string, items: readonly Item[]): Promise<Before>
  /** A result for each item, in their order. */
  write(work: Work, items: readonly Item[], before: Before): Promise<readonly Result[]>
}

interface Taken {
  size: number
  before(): Promise<void>
  write(work: Work): Promise<void>
  succeed(): void
  fail(error: unknown): void
  /** Each member on its own. */
  apart(): Taken[]
}

const mostAtOnce = 256
const kinds: ((workspaceId: string) => Taken | undefined)[] = []
const writing = new Set<string>()

/**
 * Writes of one kind are kept while a transaction of their workspace is under way, and then written together with
 * whatever else has come: under load, one commit carries many runs. An idle writer begins at once. Kinds are written
 * in the order in which they were made.
 */
export function gathering<Item, Result, Before>(
  kind: WriteKind<Item, Result, Before>,
): (workspaceId: string, item: Item) => Promise<Result> {
  const pending = new Map<string, Member<Item, Result>[]>()

  kinds.push((workspaceId) => {
    const waiting = pending.get(workspaceId)
    if (!waiting) return undefined
    const members = waiting.splice(0, mostAtOnce)
    if (waiting.length === 0) pending.delete(workspaceId)
    return taken(kind, workspaceId, members)
  })

  return (workspaceId, item) =>
    new Promise((resolve, reject) => {
      const member = { item, resolve, reject }
      const waiting = pending.get(workspaceId)
      if (waiting) waiting.push(member)
      else pending.set(workspaceId, [member])
      if (writing.has(workspaceId)) return
      writing.add(workspaceId)
      // Whoever asks in the same turn goes along.
      queueMicrotask(() => drain(workspaceId))
    })
}

interface Member<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

function taken<Item, Result, Before>(
  kind: WriteKind<Item, Result, Before>,
  workspaceId: string,
  members: readonly Member<Item, Result>[],
): Taken {
  const items = members.map(({ item }) => item)
  let before: { is: Before } | undefined
  let results: readonly Result[] = []
  return {
    size: members.length,
    async before() {
      before = { is: await kind.before(workspaceId, items) }
    },
    async write(work) {
      if (before) results = await kind.write(work, items, before.is)
    },
    succeed() {
      for (const [index, member] of members.entries()) {
        const result = results[index]
        if (result === undefined) member.reject(new Error('A gathered write has no result.'))
        else member.resolve(result)
      }
    },
    fail(error) {
      for (const member of members) member.reject(error)
    },
    apart: () => members.map((member) => taken(kind, workspaceId, [member])),
  }
}

async function drain(workspaceId: string): Promise<void> {
  for (;;) {
    const groups = kinds.flatMap((take) => take(workspaceId) ?? [])
    if (groups.length === 0) break
    await writeTogether(workspaceId, groups)
  }
  writing.delete(workspaceId)
}

/** One that cannot be written takes no other with it. */
async function writeTogether(workspaceId: string, groups: readonly Taken[]): Promise<void> {
  try {
    await Promise.all(groups.map((group) => group.before()))
    const now = clockNow()
    await workspaceDatabase(workspaceId).transact({ now }, async (tx, unit) => {
      for (const group of groups) await group.write({ tx, unit, now })
    })
  } catch (error) {
    const size = groups.reduce((sum, group) => sum + group.size, 0)
    if (size > 1 && !isUnavailable(error)) {
      for (const one of groups.flatMap((group) => group.apart())) await writeTogether(workspaceId, [one])
      return
    }
    for (const group of groups) group.fail(error)
    return
  }
  for (const group of groups) group.succeed()
}
