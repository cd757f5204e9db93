import type { AuditCursor } from './cursor.ts'

export type Chain = 'control' | 'workspace'

export interface ChainRow {
  chain: Chain
  sequence: bigint
  at: Date
}

export interface MergedPage<Row> {
  rows: Row[]
  next: AuditCursor | null
}

/**
 * Two chains, newest first, into one page, newest first. Within a chain the sequence rules, not the clock: a clock
 * that was set back does not reorder what happened.
 */
export function mergePages<Row extends ChainRow>(
  pages: Record<Chain, readonly Row[]>,
  size: number,
  from: AuditCursor,
): MergedPage<Row> {
  const left = { control: [...pages.control], workspace: [...pages.workspace] }
  const rows: Row[] = []
  const next = { ...from }
  while (rows.length < size) {
    const [control] = left.control
    const [workspace] = left.workspace
    const newest = !workspace || (control && control.at >= workspace.at) ? control : workspace
    if (!newest) break
    left[newest.chain].shift()
    rows.push(newest)
    next[newest.chain] = newest.sequence
  }
  const isMore = left.control.length + left.workspace.length > 0
  return { rows, next: isMore ? next : null }
}
