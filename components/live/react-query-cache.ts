import type { Query, QueryClient } from '@tanstack/react-query'
import type { Cache } from './apply-frame.ts'
import { calmInvalidation } from './invalidation.ts'
import type { QueryKey } from './query-keys.ts'

/**
 * What frames change in React Query. An answer that is on its way while something is patched may be older than the
 * patch and takes its place: so it is fetched once more. Nothing that is on its way is cut off.
 */
export function reactQueryCache(client: QueryClient): Cache {
  const invalidate = calmInvalidation({
    run(queryKey) {
      const busy = client.getQueryCache().findAll({ queryKey, predicate: isOnItsWay })
      void client.invalidateQueries({ queryKey, predicate: (query) => !busy.includes(query) })
      for (const query of busy) invalidate(query.queryKey)
    },
    schedule: (run, delayMs) => setTimeout(run, delayMs),
  })

  function set<Value>(key: QueryKey, value: Value): void {
    client.setQueryData<Value>(key, value)
    const query = client.getQueryCache().find({ queryKey: key })
    if (query && isOnItsWay(query)) invalidate(key)
  }

  return {
    invalidate,
    patch(key, update) {
      const value = client.getQueryData<Parameters<typeof update>[0]>(key)
      if (value !== undefined) set(key, update(value))
    },
    patchEach(prefix, update) {
      for (const [key, value] of client.getQueriesData<Parameters<typeof update>[0]>({ queryKey: prefix })) {
        if (value !== undefined) set(key, update(value, key.slice(prefix.length)))
      }
    },
  }
}

const isOnItsWay = ({ state }: Pick<Query, 'state'>): boolean => state.fetchStatus === 'fetching'
