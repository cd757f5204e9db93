import type { Frame, StreamFrame } from '#lib/shared/events.ts'
import { type QueryKey, queryKeys } from './query-keys.ts'

/** What this needs of React Query. `patch` is not called for what nobody has fetched. */
export interface Cache {
  patch<Value>(key: QueryKey, update: (value: Value) => Value): void
  invalidate(key: QueryKey): void
}

type Member = Extract<Frame, { kind: 'member.saved' }>['member']
type Members = readonly Member[]
type Workspace = Omit<Extract<Frame, { kind: 'workspace.updated' }>, 'kind'>

/** What each frame means for what a page holds. Patched where the frame says it all, fetched again where not. */
export function applyFrame(cache: Cache, workspaceId: string, frame: StreamFrame): void {
  switch (frame.kind) {
    case 'workspace.updated': {
      const { kind: _, ...saved } = frame
      cache.patch<Workspace>(queryKeys.workspace(workspaceId), (known) => ({ ...known, ...saved }))
      break
    }
    case 'member.saved': {
      const { member } = frame
      cache.patch<Members>(queryKeys.members(workspaceId), (members) => withMember(members, member))
      break
    }
    case 'member.removed': {
      const { personId } = frame
      cache.patch<Members>(queryKeys.members(workspaceId), (members) =>
        members.filter((member) => member.personId !== personId),
      )
      break
    }
    case 'invitations.changed':
      cache.invalidate(queryKeys.invitations(workspaceId))
      break
    case 'keys.changed':
      cache.invalidate(queryKeys.keys(workspaceId))
      break
    case 'audit.appended':
      cache.invalidate(queryKeys.audit(workspaceId))
      break
    case 'sessions.changed':
      cache.invalidate(queryKeys.sessions(workspaceId))
      break
    case 'gap':
      cache.invalidate(queryKeys.everything(workspaceId))
      break
    // Counts and health stand in the live store; an end is shown by the provider.
    case 'counter.changed':
    case 'health.changed':
    case 'workspace.deleted':
    case 'signed-out':
    case 'access-lost':
      break
    default:
      frame satisfies never
  }
}

function withMember(members: Members, saved: Member): Members {
  const isKnown = members.some(({ personId }) => personId === saved.personId)
  if (!isKnown) return [...members, saved]
  return members.map((member) => (member.personId === saved.personId ? { ...member, ...saved } : member))
}
