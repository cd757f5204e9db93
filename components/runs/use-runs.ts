'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { fetchJson } from '#components/live/fetch-json.ts'
import { queryKeys } from '#components/live/query-keys.ts'
import type { RunRow } from '#lib/runs/run-row.ts'

export interface Items<Row> {
  items: readonly Row[]
  nextCursor: string | null
}

/** What the list shows, as the address says. */
export type ShownRuns = { state?: string; automationId?: string }

/** The list of runs, kept true by the event stream. */
export function useRuns(workspace: { id: string; slug: string }, first: Items<RunRow>, shown: ShownRuns) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.runLists(workspace.id), shown],
    queryFn: ({ pageParam }) =>
      fetchJson<Items<RunRow>>('/api/v1/runs', workspace.slug, {
        ...shown,
        ...(pageParam && { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    initialData: { pages: [first], pageParams: [''] },
  })
}
