import type { Position } from './cursor.ts'

export const retention = { keepDays: 7, keepRows: 10_000 }

const dayMs = 86_400_000

export const youngSince = (now: Date): Date => new Date(now.getTime() - retention.keepDays * dayMs)

/**
 * Everything up to here may go: before the first young row, and not among the newest. Only a beginning of the log is
 * ever removed, so that what remains has no hole. Of an earlier epoch nobody can be brought forward.
 */
export function removableUpTo(head: Position, firstYoung: Position | null): Position {
  const beforeNewest = { epoch: head.epoch, sequence: Math.max(0, head.sequence - retention.keepRows) }
  if (!firstYoung) return beforeNewest
  if (firstYoung.epoch < head.epoch) return { ...firstYoung, sequence: firstYoung.sequence - 1 }
  return { epoch: head.epoch, sequence: Math.min(firstYoung.sequence - 1, beforeNewest.sequence) }
}
