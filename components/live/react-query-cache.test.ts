import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reactQueryCache } from './react-query-cache.ts'

const key = ['workspace', 'w', 'runs', 'list', { state: 'running' }] as const

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A server that answers when it is told to. */
function slowServer() {
  const waiting: ((answer: string) => void)[] = []
  return {
    fetch: () => new Promise<string>((resolve) => waiting.push(resolve)),
    answer: (answer: string) => waiting.shift()?.(answer),
  }
}

function holding(value: string): QueryClient {
  const client = new QueryClient()
  client.setQueryData(key, value)
  return client
}

const refetch = (client: QueryClient, { fetch }: ReturnType<typeof slowServer>) =>
  void client.fetchQuery({ queryKey: key, queryFn: fetch, staleTime: 0 })

test('what was told while an older answer was on its way is not lost', async () => {
  const server = slowServer()
  const client = holding('first')
  const cache = reactQueryCache(client)
  refetch(client, server)
  cache.patch<string>(key, () => 'told')
  server.answer('older')
  await vi.advanceTimersByTimeAsync(0)
  expect(client.getQueryData(key)).toBe('older')

  await vi.advanceTimersByTimeAsync(1000)
  expect(client.getQueryState(key)?.isInvalidated).toBe(true)
})

test('what is on its way is not cut off, and is fetched again afterwards', async () => {
  const server = slowServer()
  const client = holding('first')
  const cache = reactQueryCache(client)
  refetch(client, server)
  cache.invalidate(key.slice(0, 3))
  server.answer('whole')
  await vi.advanceTimersByTimeAsync(0)
  expect(client.getQueryData(key)).toBe('whole')
  expect(client.getQueryState(key)?.isInvalidated).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(client.getQueryState(key)?.isInvalidated).toBe(true)
})

test('each list is patched with what its key says that it shows', () => {
  const client = holding('first')
  client.setQueryData(['workspace', 'w', 'runs', 'list', {}], 'all')
  client.setQueryData(['workspace', 'other', 'runs', 'list', {}], 'theirs')
  const told: unknown[] = []
  reactQueryCache(client).patchEach<string>(key.slice(0, 4), (value, rest) => {
    told.push([value, ...rest])
    return value
  })
  expect(told).toEqual([
    ['first', { state: 'running' }],
    ['all', {}],
  ])
})

test('what nobody fetched is not made up', () => {
  const client = new QueryClient()
  reactQueryCache(client).patch<string>(key, () => 'told')
  expect(client.getQueryData(key)).toBeUndefined()
})

test('one change is fetched once', async () => {
  const client = holding('first')
  let fetched = 0
  const queryFn = async () => `answer ${++fetched}`
  const leave = new QueryObserver(client, {
    queryKey: key,
    queryFn,
    staleTime: Number.POSITIVE_INFINITY,
  }).subscribe(() => {})
  reactQueryCache(client).invalidate(key.slice(0, 2))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toBe(1)
  leave()
})
