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
    queryFn: async () => (await fetchJson<{ members: MemberItem[] }>('/api/v1/members', slug)).members,
    initialData: initial,
  }).data
}

export function useInvitations({ id, slug }: Place, initial: InvitationItem[]): InvitationItem[] {
  return useQuery({
    queryKey: queryKeys.invitations(id),
    queryFn: async () =>
      (await fetchJson<{ invitations: InvitationItem[] }>('/api/v1/invitations', slug)).invitations,
    initialData: initial,
  }).data
}
