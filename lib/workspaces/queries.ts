import { control } from '#lib/adapters/db/open.ts'
import { hashToken } from '#lib/adapters/secrets/tokens.ts'
import type { Context, WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { type Permission, permissionsOf, type Role } from '#lib/shared/permissions.ts'
import { requireOperator, requirePermission, requirePerson } from '#lib/shared/require.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { invitationState } from './invitation-state.ts'
import { mintWorkspace } from './mint.ts'
import { KeyPermissions } from './schema.ts'

/** The session gate's question. A stranger and a mistyped address get the same answer. */
export async function contextOfMember(context: Context, slug: string): Promise<WorkspaceContext> {
  const { personId } = requirePerson(context)
  const membership = await control().read((db) =>
    db.membership.findFirst({
      where: { personId, workspace: { slug, state: { in: ['provisioning', 'ready'] } } },
      include: { workspace: true },
    }),
  )
  if (membership?.workspace.state === 'provisioning') {
    throw new AppError('unavailable', 'This workspace is being set up. Try again in a minute.', {
      retryAfterMs: 60_000,
    })
  }
  if (!membership) throw new AppError('not-found', 'There is no such workspace, or you are no member of it.')
  const role = roleOf(membership.role)
  return {
    ...context,
    workspace: mintWorkspace(membership.workspace),
    role,
    permissions: permissionsOf(role),
  }
}

export interface WorkspaceRow {
  slug: string
  name: string
  role: Role
}

export async function listWorkspacesOf(personId: string): Promise<WorkspaceRow[]> {
  const memberships = await control().read((db) =>
    db.membership.findMany({
      where: { personId, workspace: { state: 'ready' } },
      include: { workspace: true },
      orderBy: { createdAt: 'asc' },
    }),
  )
  return memberships.map(({ workspace, role }) => ({
    slug: workspace.slug,
    name: workspace.name,
    role: roleOf(role),
  }))
}

export interface MemberRow {
  personId: string
  name: string
  email: string
  role: Role
  joinedAt: string
}

export async function listMembers(context: WorkspaceContext): Promise<MemberRow[]> {
  // what every member has, and a key only when it was made for it
  requirePermission(context, 'automation:read')
  const { workspace } = context
  const memberships = await control().read((db) =>
    db.membership.findMany({
      where: { workspaceId: workspace.id },
      include: { person: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return memberships.map(({ personId, person, role, createdAt }) => ({
    personId,
    name: person.name,
    email: person.email,
    role: roleOf(role),
    joinedAt: createdAt.toISOString(),
  }))
}

export interface InvitationRow {
  id: string
  email: string
  role: Role
  invitedAt: string
  expiresAt: string
}

export async function listInvitations(context: WorkspaceContext): Promise<InvitationRow[]> {
  requirePermission(context, 'settings:admin')
  const { workspace, now } = context
  const invitations = await control().read((db) =>
    db.invitation.findMany({
      where: { workspaceId: workspace.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    }),
  )
  return invitations.map(({ id, email, role, createdAt, expiresAt }) => ({
    id,
    email,
    role: roleOf(role),
    invitedAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}

export type InvitationOnPage =
  | { open: true; email: string; role: Role; workspaceName: string; hasAccount: boolean }
  | { open: false; words: string }

/** What the page of an invitation shows. Looking at it uses nothing up. */
export async function lookAtInvitation(token: string, now: Date): Promise<InvitationOnPage> {
  return control().read(async (db) => {
    const invitation = await db.invitation.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { workspace: true },
    })
    if (!invitation || invitation.workspace.state === 'deleting') {
      return { open: false, words: 'This invitation is not known here. Ask for a new link.' }
    }
    const state = invitationState(invitation, now)
    if (!state.open) return state
    const { email, role, workspace } = invitation
    const person = await db.person.findUnique({ where: { email }, select: { id: true } })
    return {
      open: true,
      email,
      role: roleOf(role),
      workspaceName: workspace.name,
      hasAccount: person !== null,
    }
  })
}

export interface KeyRow {
  id: string
  name: string
  start: string
  permissions: Permission[]
  owner: { personId: string; name: string }
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

/** An admin sees every key of the workspace, everybody else their own. */
export async function listKeys(context: WorkspaceContext): Promise<KeyRow[]> {
  const { personId } = requirePerson(context)
  const seesAll = context.permissions.has('settings:admin')
  const keys = await control().read((db) =>
    db.apiKey.findMany({
      where: { workspaceId: context.workspace.id, revokedAt: null, ...(seesAll ? {} : { personId }) },
      include: { person: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    }),
  )
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    start: key.start,
    permissions: KeyPermissions.parse(JSON.parse(key.permissions)),
    owner: { personId: key.personId, name: key.person.name },
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  }))
}

/** The counts that the frame shows, as rows that changed together with what they count. */
export async function countersOf({ workspace }: WorkspaceContext): Promise<Record<string, number>> {
  const suffix = `:${workspace.id}`
  const counters = await control().read((db) =>
    db.counter.findMany({ where: { name: { endsWith: suffix } } }),
  )
  return Object.fromEntries(
    counters.map(({ name, value }) => [name.slice(0, -suffix.length), Number(value)] as const),
  )
}

export interface InstalledWorkspace {
  slug: string
  name: string
  state: string
  members: number
  createdAt: string
}

/** For the operator: names and sizes of workspaces, and nothing of what is in them. */
export async function listAllWorkspaces(context: Context): Promise<InstalledWorkspace[]> {
  requireOperator(context)
  const workspaces = await control().read((db) =>
    db.workspace.findMany({
      where: { state: { not: 'deleting' } },
      include: { _count: { select: { memberships: true } } },
      orderBy: { createdAt: 'asc' },
    }),
  )
  return workspaces.map(({ slug, name, state, createdAt, _count }) => ({
    slug,
    name,
    state,
    members: _count.memberships,
    createdAt: createdAt.toISOString(),
  }))
}

/** The gate of the machine itself: jobs and the command line, which have no member and every right. */
export async function contextOfSystem(context: Context, slug: string): Promise<WorkspaceContext> {
  if (context.actor.kind !== 'system') throw new AppError('forbidden', 'Only the system enters in this way.')
  const workspace = await control().read((db) => db.workspace.findFirst({ where: { slug, state: 'ready' } }))
  if (!workspace) throw new AppError('not-found', `There is no workspace at /${slug}.`)
  return { ...context, workspace: mintWorkspace(workspace), role: null, permissions: permissionsOf('owner') }
}
