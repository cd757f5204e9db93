import { type Cursor, comparePositions, covers, join } from '#lib/live/cursor.ts'
import type { StreamFrame } from '#lib/shared/events.ts'

/** A step of the stream, as tabs hand it on: from where, to where, and what was told there. */
export interface Entry {
  previous: Cursor | null
  at: Cursor
  /** Null: nothing for this reader happened in between. */
  frame: StreamFrame | null
}

export type Reception =
  /** New: tell it. */
  | { kind: 'new'; at: Cursor }
  /** Already had, from another tab or before a break. */
  | { kind: 'known' }
  /** Something before it was never heard. */
  | { kind: 'hole' }

/** What an entry is to a tab that has everything up to `mine`. */
export function receive(mine: Cursor | null, { previous, at, frame }: Entry): Reception {
  // After a gap the place is what the server says, even when it lies behind.
  if (frame?.kind === 'gap') return mine && isSame(mine, at) ? { kind: 'known' } : { kind: 'new', at }
  if (!mine) return { kind: 'new', at }
  if (covers(mine, at)) return { kind: 'known' }
  if (previous && !covers(mine, previous)) return { kind: 'hole' }
  return { kind: 'new', at: join(mine, at) }
}

/** What a tab at `asked` lacks of what this one remembers; null when this one has forgotten some of it. */
export function entriesAfter(
  memory: readonly Entry[],
  asked: Cursor | null,
  mine: Cursor | null,
): Entry[] | null {
  if (!asked || !mine) return null
  if (covers(asked, mine)) return []
  const lacking = memory.filter(({ at }) => !covers(asked, at))
  const [first] = lacking
  if (!first?.previous || !covers(asked, first.previous)) return null
  return lacking
}

const isSame = (a: Cursor, b: Cursor) =>
  comparePositions(a.control, b.control) === 0 && comparePositions(a.workspace, b.workspace) === 0
