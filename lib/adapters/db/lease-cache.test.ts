import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { DatabaseBusyError, DatabaseClosedError } from './errors.ts'
import { LeaseCache } from './lease-cache.ts'

function watched(limit: number, waitMs = 1_000) {
  const open = new Set<string>()
  const log: string[] = []
  let opened = 0
  const cache = new LeaseCache({
    limit,
    waitMs,
    open: async (key) => {
      await turn()
      if (key.startsWith('broken')) throw new Error('cannot be opened')
      const name = `${key}#${++opened}`
      open.add(name)
      log.push(`open ${key}`)
      const value = {
        name,
        isFine: true,
        isStale: () => !value.isFine,
        close: async () => void open.delete(name),
      }
      return value
    },
  })
  return { cache, open, log }
}

describe('a lease cache', () => {
  test('never has more open than its limit, and closes nothing that is in use', async () => {
    const { cache, open } = watched(4)
    await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        cache.lease(`w${index % 50}`, async ({ name }) => {
          expect(open.size).toBeLessThanOrEqual(4)
          for (let i = 0; i < index % 5; i++) await turn()
          expect(open.has(name)).toBe(true)
        }),
      ),
    )
    await cache.close()
    expect(open.size).toBe(0)
  })

  test('closes what was used least recently', async () => {
    const { cache, open } = watched(2)
    const use = (key: string) => cache.lease(key, async () => {})
    for (const key of ['a', 'b', 'a', 'c']) await use(key)
    expect([...open].map((name) => name[0])).toEqual(['a', 'c'])
  })

  test('opens once for those who come at the same time', async () => {
    const { cache, log } = watched(2)
    await Promise.all(Array.from({ length: 10 }, () => cache.lease('a', async () => {})))
    expect(log).toEqual(['open a'])
  })

  test('forgets what could not be opened', async () => {
    const { cache } = watched(1)
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(cache.lease('broken', async () => {})).rejects.toThrow('cannot be opened')
    }
    await cache.lease('a', async () => {})
  })

  test('opens anew what has become stale, while those who have it go on', async () => {
    const { cache, open } = watched(2)
    await cache.lease('a', async (first) => {
      first.isFine = false
      await cache.lease('a', async (second) => {
        expect(second.name).not.toBe(first.name)
        expect(open.size).toBe(2)
      })
      setImmediate(() => void cache.close())
      await turn()
      await turn()
      expect(open.size).toBe(1)
    })
    await cache.close()
    expect(open.size).toBe(0)
  })

  test('says that it is busy when everything stays in use', async () => {
    const { cache } = watched(1, 20)
    await cache.lease('a', () => expect(cache.lease('b', async () => {})).rejects.toThrow(DatabaseBusyError))
  })

  test('waits on closing for who uses it, and then refuses', async () => {
    const { cache } = watched(2)
    let isDone = false
    const using = cache.lease('a', async () => {
      await turn()
      isDone = true
    })
    await cache.close()
    expect(isDone).toBe(true)
    await using
    await expect(cache.lease('a', async () => {})).rejects.toThrow(DatabaseClosedError)
  })
})
