import { expect, test, vi } from 'vitest'
import { shareWhileUsed } from './event-stream-sharing.ts'

test('opened by the first, closed after the last, opened anew for the next', async () => {
  const open = vi.fn(async (key: string) => ({ key }))
  const close = vi.fn()
  const use = shareWhileUsed(open, close)
  const [first, second] = await Promise.all([use('a'), use('a')])
  expect(first.value).toBe(second.value)
  first.release()
  first.release()
  await Promise.resolve()
  expect(close).not.toHaveBeenCalled()
  second.release()
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
  await use('a')
  expect(open).toHaveBeenCalledTimes(2)
})

test("a failure is everybody's who waited for it, and nobody's afterwards", async () => {
  let isBroken = true
  const use = shareWhileUsed(
    async () => {
      if (isBroken) throw new Error('no')
      return 1
    },
    () => {},
  )
  const both = await Promise.allSettled([use('a'), use('a')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isBroken = false
  expect((await use('a')).value).toBe(1)
})
