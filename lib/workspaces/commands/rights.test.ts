import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listAudit } from '#lib/audit/queries.ts'
import { automationRights } from '#lib/automations/testing/rights.ts'
import { makeResetLink } from '#lib/people/commands/make-reset-link.ts'
import { updateProfile } from '#lib/people/commands/update-profile.ts'
import { listPeople } from '#lib/people/queries.ts'
import { runRights } from '#lib/runs/testing/rights.ts'
import { isAppError } from '#lib/shared/errors.ts'
import { listAllWorkspaces, listInvitations, listMembers } from '../queries.ts'
import { describeCommands } from '../testing/household.ts'
import { admins, everyone, type Row } from '../testing/rights.ts'
import { backupWorkspace } from './backup-workspace.ts'
import { changeRole } from './change-role.ts'
import { createApiKey } from './create-api-key.ts'
import { createWorkspace } from './create-workspace.ts'
import { deleteWorkspace } from './delete-workspace.ts'
import { inviteMember } from './invite-member.ts'
import { removeMember } from './remove-member.ts'
import { restoreWorkspace } from './restore-workspace.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { updateWorkspace } from './update-workspace.ts'

const newEmail = () => `${crypto.randomUUID()}@acme.example`

// Each command that a person can reach, and who may. The operator of this table is a viewer in the workspace.
const own: Record<string, Row> = {
  'workspaces/commands/backup-workspace.ts': {
    may: ['owner'],
    attempt: async ({ context }) => (await backupWorkspace(context)).resume(),
  },
  'workspaces/commands/restore-workspace.ts': {
    may: ['owner'],
    attempt: async ({ household, context, owner, slug }) =>
      restoreWorkspace(context, {
        typedSlug: slug,
        input: await backupWorkspace(await household.in(slug, owner)),
      }),
  },
  'workspaces/commands/change-role.ts': {
    may: admins,
    attempt: async ({ household, context, workspaceId }) =>
      changeRole(context, { personId: (await household.member(workspaceId, 'editor')).id, role: 'viewer' }),
  },
  'workspaces/commands/create-api-key.ts': {
    may: everyone,
    attempt: ({ context }) =>
      createApiKey(context, { name: 'k', permissions: ['automation:read'], expiresInDays: 30 }),
  },
  'workspaces/commands/create-workspace.ts': {
    may: ['operator'],
    attempt: ({ context }) =>
      createWorkspace(context, { name: 'New', slug: `n-${crypto.randomUUID().slice(0, 8)}`, zone: 'UTC' }),
  },
  'workspaces/commands/delete-workspace.ts': {
    may: ['owner'],
    attempt: ({ context, slug }) => deleteWorkspace(context, { typedSlug: slug }),
  },
  'workspaces/commands/invite-member.ts': {
    may: admins,
    attempt: ({ context }) => inviteMember(context, { email: newEmail(), role: 'viewer' }),
  },
  'workspaces/commands/remove-member.ts': {
    may: admins,
    attempt: async ({ household, context, workspaceId }) =>
      removeMember(context, { personId: (await household.member(workspaceId, 'editor')).id }),
  },
  'workspaces/commands/revoke-api-key.ts': {
    may: admins,
    attempt: async ({ household, context, workspaceId, slug }) => {
      const other = await household.in(slug, await household.member(workspaceId, 'viewer'))
      const { id } = await createApiKey(other, {
        name: 'k',
        permissions: ['automation:read'],
        expiresInDays: null,
      })
      return revokeApiKey(context, { keyId: id })
    },
  },
  'workspaces/commands/revoke-invitation.ts': {
    may: admins,
    attempt: async ({ household, context, owner, slug }) => {
      await inviteMember(await household.in(slug, owner), { email: newEmail(), role: 'viewer' })
      const [invitation] = await listInvitations(await household.in(slug, owner))
      return revokeInvitation(context, { invitationId: invitation?.id ?? '' })
    },
  },
  'workspaces/commands/update-workspace.ts': {
    may: admins,
    attempt: ({ context }) => updateWorkspace(context, { name: crypto.randomUUID(), zone: 'UTC' }),
  },
  'people/commands/make-reset-link.ts': {
    may: ['operator'],
    attempt: ({ context, owner }) => makeResetLink(context, { personId: owner.id }),
  },
  'people/commands/update-profile.ts': {
    may: everyone,
    attempt: ({ context }) => updateProfile(context, { name: crypto.randomUUID() }),
  },
}

// Each query that shows more than one's own, and who may ask it.
const ownReading: Record<string, Row> = {
  listMembers: { may: everyone, attempt: ({ context }) => listMembers(context) },
  listInvitations: { may: admins, attempt: ({ context }) => listInvitations(context) },
  listAudit: { may: admins, attempt: ({ context }) => listAudit(context, {}) },
  'listAudit of the installation': {
    may: ['operator'],
    attempt: ({ context }) => listAudit(context, { of: 'installation' }),
  },
  listPeople: { may: ['operator'], attempt: ({ context }) => listPeople(context) },
  listAllWorkspaces: { may: ['operator'], attempt: ({ context }) => listAllWorkspaces(context) },
}

// Commands whose right is something else than a role: the reason stands beside each.
const ownOtherwise: Record<string, string> = {
  'audit/commands/verify-chains.ts': 'the command line, on the machine itself',
  'live/commands/retain-events.ts': 'a job of the system',
  'live/commands/ring-on-commit.ts': 'wiring at boot',
  'people/commands/add-person.ts': 'a piece of others, inside their transaction',
  'people/commands/begin-two-factor.ts': 'needs the password, tested in sign-in.test.ts',
  'people/commands/change-password.ts': 'needs the password, tested in sign-in.test.ts',
  'people/commands/confirm-password.ts': 'a piece of those that need the password',
  'people/commands/confirm-two-factor.ts': 'needs a session and a code, tested in sign-in.test.ts',
  'people/commands/consume-link.ts': 'a piece of others: the link itself is the right',
  'people/commands/disable-two-factor.ts': 'needs the password, tested in sign-in.test.ts',
  'people/commands/limit-links.ts': 'a piece of those that a link opens',
  'people/commands/make-link.ts': 'a piece of others, inside their transaction',
  'people/commands/reset-password.ts': 'the link itself is the right, tested in sign-in.test.ts',
  'people/commands/revoke-session.ts': "one's own only, tested in sign-in.test.ts",
  'people/commands/sign-in.ts': 'the door',
  'people/commands/sign-out.ts': "one's own only",
  'people/commands/touch-session.ts': 'the gate keeps "last seen"',
  'people/commands/verify-second-factor.ts': 'the door',
  'requests/commands/begin-request.ts': 'a piece of the gate for programs',
  'requests/commands/end-request.ts': 'a piece of the gate for programs',
  'requests/commands/retain-requests.ts': 'a job of the system',
  'workspaces/commands/accept-invitation.ts': 'the link itself is the right, tested in members.test.ts',
  'workspaces/commands/add-workspace.ts': 'a piece of others, inside their transaction',
  'workspaces/commands/authenticate-key.ts': 'a gate',
  'workspaces/commands/claim-first-owner.ts':
    'the link itself is the right, tested in claim-first-owner.test.ts',
  'workspaces/commands/for-each-workspace.ts': 'a piece of the jobs of the system',
  'workspaces/commands/join-workspace.ts': 'a piece of others, inside their transaction',
  'workspaces/commands/lock-members.ts': 'a piece of others, inside their transaction',
  'workspaces/commands/make-first-owner-link.ts': 'the command line and the launcher, on the machine itself',
  'workspaces/commands/provision-workspace.ts': 'a piece of others',
  'workspaces/commands/read-present-rights.ts': 'a piece of others, inside their transaction',
  'workspaces/commands/repair-workspaces.ts': 'a job of the system',
  'workspaces/commands/clear-expired.ts': 'a job of the system',
  'workspaces/commands/retain-all-events.ts': 'a job of the system',
  'workspaces/commands/sign-up-by-invitation.ts': 'the link itself is the right, tested in members.test.ts',
}

const rights = { ...own, ...automationRights.rights, ...runRights.rights }
const reading = { ...ownReading, ...automationRights.reading, ...runRights.reading }
const otherwise = { ...ownOtherwise, ...automationRights.otherwise, ...runRights.otherwise }

test('every command stands in the table of rights, or says why not', () => {
  const commands = globSync('lib/*/commands/*.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => path.slice('lib/'.length))
  expect(commands.toSorted()).toEqual([...Object.keys(rights), ...Object.keys(otherwise)].toSorted())
})

describeCommands('rights', (household) => {
  describe.each(Object.entries({ ...rights, ...reading }))('%s', (_command, { may, attempt }) => {
    test.each(everyone)('%s', async (who) => {
      const owner = await household.person('Olga')
      const { id: workspaceId, slug } = await household.workspace(owner)
      const person = await household.member(workspaceId, who === 'operator' ? 'viewer' : who)
      const member = await household.in(slug, person)
      const context = who === 'operator' ? { ...member, ...household.as(person, true) } : member
      const outcome = await attempt({ household, context, owner, slug, workspaceId }).then(
        () => 'done',
        (error: unknown) => (isAppError(error) ? error.code : error),
      )
      expect(outcome).toBe(may.includes(who) ? 'done' : 'forbidden')
    })
  })
})

describeCommands('a key', (household) => {
  test('asks nothing that it was not made for', async () => {
    const owner = await household.person('Olga')
    const { slug } = await household.workspace(owner)
    const context = { ...(await household.in(slug, owner)), permissions: new Set(['records:read'] as const) }
    for (const { attempt } of [...Object.values(reading)]) {
      const scene = { household, context, owner, slug, workspaceId: context.workspace.id }
      await expect(attempt(scene)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
