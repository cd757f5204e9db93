import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { lines, run, started } from './ostinato/testing/started.ts'

test('a line is answered while standard input is still open', async () => {
  const child = started(['next'])
  const answered = new Promise((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  child.stdin.write('{"expr": "0 9 * * *", "tz": "UTC", "from": "2026-11-20T09:00:00Z"}\n')
  expect(await answered).toBe('{"next":"2026-11-21T09:00:00Z"}')
})

test('ten thousand lines are answered in their order', async () => {
  const minutes = Array.from({ length: 10_000 }, (_, at) => at % 60)
  const typed = minutes.map((minute) => ({
    expr: `${minute} * * * *`,
    tz: 'UTC',
    from: '2026-11-20T09:59:59Z',
  }))
  const { answers } = await run(['next'], { lines: lines(...typed) })
  expect(answers()).toEqual(
    minutes.map((minute) => ({ next: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z` })),
  )
})

test('reach answers lines by what their names lead to, and says to a person why not', async () => {
  const asked = lines(
    { url: 'https://example.com/', dns: { 'example.com': ['93.184.216.34'] } },
    { url: 'https://example.com/', dns: { 'example.com': ['169.254.169.254'] } },
    { url: 'http://2130706433/' },
  )
  const { answers, code } = await run(['reach', '--json'], { lines: asked })
  expect(answers()).toEqual([
    { allowed: true, reason: 'public' },
    { allowed: false, reason: 'private-address' },
    { allowed: false, reason: 'private-address' },
  ])
  expect(code).toBe(0)
  expect(await run(['reach', 'http://localhost/'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('localhost is a name within a private network'),
  })
})

test('a product that is not there is said, with what to do', async () => {
  const { err, code } = await run(['runs', 'list', '--url', 'http://127.0.0.1:1', '--key', 'ost_x'])
  expect({ err, code }).toEqual({
    err: expect.stringContaining('Nothing answers at http://127.0.0.1:1'),
    code: 1,
  })
})
