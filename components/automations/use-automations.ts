'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { fetchJson } from '#components/live/fetch-json.ts'
import { queryKeys } from '#components/live/query-keys.ts'
import type { AutomationRow } from '#lib/runs/automation-row.ts'

export interface AutomationItems {
  items: readonly AutomationRow[]
  nextCursor: string | null
}

/** The list of automations by name, kept true by the event stream. */
export function useAutomations(workspace: { id: string; slug: string }, first: AutomationItems) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.automations(workspace.id), 'list'],
    queryFn: ({ pageParam }) =>
      fetchJson<AutomationItems>(
        '/api/v1/automations',
        workspace.slug,
        pageParam ? { cursor: pageParam } : {},
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    initialData: { pages: [first], pageParams: [''] },
  })
}
