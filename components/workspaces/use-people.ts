'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '#components/live/fetch-json.ts'
import { queryKeys } from '#components/live/query-keys.ts'
import type { InvitationItem } from './invitations-table.tsx'
import type { MemberItem } from './members-table.tsx'

type Place = { id: string; slug: string }

export function useMembers({ id, slug }: Place, initial: MemberItem[]): MemberItem[] {
  return useQuery({
    queryKey: queryKeys.members(id),
    queryFn: async () => (await fetchJson<{ items: MemberItem[] }>('/api/v1/members', slug)).items,
    initialData: initial,
  }).data
}

export function useInvitations({ id, slug }: Place, initial: InvitationItem[]): InvitationItem[] {
  return useQuery({
    queryKey: queryKeys.invitations(id),
    queryFn: async () => (await fetchJson<{ items: InvitationItem[] }>('/api/v1/invitations', slug)).items,
    initialData: initial,
  }).data
}
