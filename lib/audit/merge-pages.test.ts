import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeEverything, formatCursor, parseCursor } from './cursor.ts'
import { type Chain, type ChainRow, mergePages } from './merge-pages.ts'

const chainOf = (chain: Chain, steps: readonly number[]): ChainRow[] => {
  let at = 0
  const rows = steps.map((step, index) => {
    at += step
    return { chain, sequence: BigInt(index + 1), at: new Date(at) }
  })
  return rows.reverse()
}

const olderThan = (rows: readonly ChainRow[], sequence: bigint | null, count: number) =>
  rows.filter((row) => sequence === null || row.sequence < sequence).slice(0, count)

test('paging through two chains shows every entry once, newest first, whatever the size of a page', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 25 })
  fc.assert(
    fc.property(steps, steps, fc.integer({ min: 1, max: 7 }), (controlSteps, workspaceSteps, size) => {
      const control = chainOf('control', controlSteps)
      const workspace = chainOf('workspace', workspaceSteps)
      const seen: ChainRow[] = []
      let cursor = beforeEverything
      for (;;) {
        const page = mergePages(
          {
            control: olderThan(control, cursor.control, size + 1),
            workspace: olderThan(workspace, cursor.workspace, size + 1),
          },
          size,
          cursor,
        )
        seen.push(...page.rows)
        if (!page.next) break
        cursor = parseCursor(formatCursor(page.next))
      }
      const times = seen.map(({ at }) => at.getTime())
      expect(times).toEqual(times.toSorted((a, b) => b - a))
      expect(new Set(seen.map(({ chain, sequence }) => `${chain}${sequence}`)).size).toBe(
        control.length + workspace.length,
      )
      expect(seen).toHaveLength(control.length + workspace.length)
    }),
  )
})

test.each(['', 'x', '1', '1.2.3', '-1.2', `${'9'.repeat(30)}.1`])('the cursor %j starts anew', (text) => {
  expect(parseCursor(text)).toEqual(beforeEverything)
})
