import { expect, test } from 'vitest'
import { fileLength } from './file-length.ts'
import { medianLength } from './median-length.ts'

const file = (path: string, lines: number) => ({ path, text: 'run()\n'.repeat(lines) })

test('300 lines are allowed, 301 need a reason', () => {
  const files = [file('a.ts', 300), file('b.ts', 301), file('c.ts', 301)]
  expect(fileLength(files, { 'c.ts': 'one table' }).map((breach) => breach.file)).toEqual(['b.ts'])
})

test('a reason for a file that is short, or gone, is reported', () => {
  const reasons = { 'short.ts': 'one table', 'gone.ts': 'one table' }
  expect(fileLength([file('short.ts', 3)], reasons)).toHaveLength(2)
})

test('the median may reach 70 lines, and tests do not count', () => {
  const even = [
    file('a.ts', 10),
    file('b.ts', 70),
    file('c.ts', 200),
    file('c.test.ts', 200),
    file('d.test.ts', 200),
  ]
  expect(medianLength(even)).toEqual([])
  expect(medianLength([file('a.ts', 10), file('b.ts', 71), file('c.ts', 200)])).toHaveLength(1)
})
