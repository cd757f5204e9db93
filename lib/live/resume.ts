import { comparePositions, type Position } from './cursor.ts'

/** Beyond this, fetching the page again is cheaper for everyone than replaying what happened to it. */
export const longestReplay = 2000

export type Resume =
  | { kind: 'live' }
  | { kind: 'replay'; from: 'memory' | 'database' }
  /** The reader knows of more than this process has read yet. */
  | { kind: 'behind' }
  | { kind: 'gap'; reason: 'other-epoch' | 'too-far' }

export interface Reached {
  head: Position
  /** The place before the oldest row that is still in memory. */
  remembered: Position
}

/** How a reader who stopped at `asked` gets to the head of a log. */
export function resume(asked: Position, { head, remembered }: Reached): Resume {
  if (asked.epoch > head.epoch) return { kind: 'behind' }
  if (asked.epoch < head.epoch) return { kind: 'gap', reason: 'other-epoch' }
  if (asked.sequence > head.sequence) return { kind: 'behind' }
  if (asked.sequence === head.sequence) return { kind: 'live' }
  if (comparePositions(asked, remembered) >= 0) return { kind: 'replay', from: 'memory' }
  if (head.sequence - asked.sequence > longestReplay) return { kind: 'gap', reason: 'too-far' }
  return { kind: 'replay', from: 'database' }
}

/** Sequences have no holes; where rows are missing, retention or a restore took them. */
export function follows(after: Position, rows: readonly { position: Position }[]): boolean {
  const last = rows.at(-1)
  return last === undefined || last.position.sequence === after.sequence + rows.length
}
