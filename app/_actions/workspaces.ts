'use server'

import { z } from 'zod'
import { asPerson, inWorkspace } from '#app/_http/action.ts'
import { changeRole } from '#lib/workspaces/commands/change-role.ts'
import { createApiKey } from '#lib/workspaces/commands/create-api-key.ts'
import { createWorkspace } from '#lib/workspaces/commands/create-workspace.ts'
import { deleteWorkspace } from '#lib/workspaces/commands/delete-workspace.ts'
import { inviteMember } from '#lib/workspaces/commands/invite-member.ts'
import { removeMember } from '#lib/workspaces/commands/remove-member.ts'
import { revokeApiKey } from '#lib/workspaces/commands/revoke-api-key.ts'
import { revokeInvitation } from '#lib/workspaces/commands/revoke-invitation.ts'
import { updateWorkspace } from '#lib/workspaces/commands/update-workspace.ts'
import { NewApiKey, NewInvitation, NewWorkspace, Role, WorkspacePatch } from '#lib/workspaces/schema.ts'

const Id = z.string().min(1).max(60)

export const createWorkspaceAction = async (input: unknown) =>
  asPerson([NewWorkspace, input], createWorkspace)

export const updateWorkspaceAction = async (slug: string, input: unknown) =>
  inWorkspace(slug, [WorkspacePatch, input], updateWorkspace)

export const deleteWorkspaceAction = async (slug: string, typedSlug: string) =>
  inWorkspace(slug, [z.object({ typedSlug: z.string() }), { typedSlug }], deleteWorkspace)

export const inviteMemberAction = async (slug: string, input: unknown) =>
  inWorkspace(slug, [NewInvitation, input], async (context, invitation) => {
    const { token } = await inviteMember(context, invitation)
    return { path: `/invite/${token}` }
  })

export const revokeInvitationAction = async (slug: string, invitationId: string) =>
  inWorkspace(slug, [z.object({ invitationId: Id }), { invitationId }], revokeInvitation)

export const changeRoleAction = async (slug: string, personId: string, role: string) =>
  inWorkspace(slug, [z.object({ personId: Id, role: Role }), { personId, role }], changeRole)

export const removeMemberAction = async (slug: string, personId: string) =>
  inWorkspace(slug, [z.object({ personId: Id }), { personId }], removeMember)

export const createApiKeyAction = async (slug: string, input: unknown) =>
  inWorkspace(slug, [NewApiKey, input], createApiKey)

export const revokeApiKeyAction = async (slug: string, keyId: string) =>
  inWorkspace(slug, [z.object({ keyId: Id }), { keyId }], revokeApiKey)
