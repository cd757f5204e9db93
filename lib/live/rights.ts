import type { WorkspaceContext } from '#lib/shared/context.ts'
import { type Topic, topics } from '#lib/shared/events.ts'
import type { LogRow } from './log.ts'

export type Reader = Pick<WorkspaceContext, 'permissions' | 'role'> & {
  workspaceId: string
  /** A key reads with rights of its own, but is nobody: nothing personal is for it. */
  personId: string | null
  /** Whose role bounds these rights: the person, or the owner of the key. */
  boundBy: string | null
}

export const readerOf = ({ actor, permissions, role, workspace }: WorkspaceContext): Reader => ({
  permissions,
  role,
  workspaceId: workspace.id,
  personId: actor.kind === 'person' ? actor.personId : null,
  boundBy: actor.kind === 'system' ? null : actor.personId,
})

const everyone = () => true

const mayRead: Record<Topic, (reader: Reader) => boolean> = {
  workspace: everyone,
  members: everyone,
  counters: everyone,
  health: everyone,
  // Each person has keys of their own; whose keys a frame is about is decided by `mayReceive`.
  keys: ({ permissions, personId }) => permissions.has('settings:admin') || personId !== null,
  automations: ({ permissions }) => permissions.has('automation:read'),
  runs: ({ permissions }) => permissions.has('automation:read'),
  audit: ({ permissions }) => permissions.has('audit:read'),
  person: ({ personId }) => personId !== null,
}

export const readableTopics = (reader: Reader): Topic[] => topics.filter((topic) => mayRead[topic](reader))

export const isReadable = (topic: Topic, reader: Reader): boolean => mayRead[topic](reader)

const personScope = 'person:'

/** Whether this row, of either log, is for this reader. */
export function mayReceive(row: LogRow, reader: Reader): boolean {
  const { frame, scope, topic } = row
  if (!frame || !topic || !mayRead[topic](reader)) return false
  if (scope.startsWith(personScope)) return scope === personScope + reader.personId
  if (scope !== 'workspace' && scope !== 'platform' && scope !== reader.workspaceId) return false
  if (frame.kind === 'keys.changed') {
    return reader.permissions.has('settings:admin') || frame.personId === reader.personId
  }
  return true
}

/** Whether a row may have changed what this reader may read: then the rights are read again, at once. */
export function concernsRightsOf(
  { frame, scope }: LogRow,
  { personId, boundBy, workspaceId }: Reader,
): boolean {
  switch (frame?.kind) {
    case 'member.saved':
      return frame.member.personId === boundBy
    case 'member.removed':
      return frame.personId === boundBy
    case 'sessions.changed':
      return scope === personScope + personId
    case 'keys.changed':
      return personId === null && frame.personId === boundBy
    case 'workspace.deleted':
      return scope === workspaceId || scope === 'workspace'
    default:
      return false
  }
}
