import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveStore } from './live-store.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const begin = () =>
  liveStore({ counts: {}, health: null }, { now: () => performance.now(), wall: () => Date.now() })
const told = ({ snapshot }: ReturnType<typeof begin>) => {
  const { state, since } = snapshot()
  return { state, since }
}

test('a lost connection is told after a moment, with the time at which it was lost', () => {
  const store = begin()
  store.setLink(true)
  vi.advanceTimersByTime(60_000)
  store.setLink(false)
  expect(told(store)).toEqual({ state: 'live', since: null })
  vi.advanceTimersByTime(5000)
  expect(told(store)).toEqual({ state: 'reconnecting', since: 1_060_000 })
  store.setLink(false)
  vi.advanceTimersByTime(5000)
  expect(told(store).since).toBe(1_060_000)
  store.setLink(true)
  expect(told(store)).toEqual({ state: 'live', since: null })
})

test('a browser that goes offline while the server is away says when it went', () => {
  const store = begin()
  vi.advanceTimersByTime(10_000)
  store.setOnline(false)
  expect(told(store)).toEqual({ state: 'offline', since: 1_010_000 })
  store.setOnline(true)
  expect(told(store)).toEqual({ state: 'reconnecting', since: 1_000_000 })
})

test('access that ends because the workspace was deleted is told as that', () => {
  const store = begin()
  store.setEnd('access-lost')
  expect(store.snapshot().end).toBe('access-lost')
  store.take([{ kind: 'workspace.deleted' }])
  store.setEnd('access-lost')
  expect(store.snapshot().end).toBe('deleted')
})
