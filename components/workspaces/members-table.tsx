'use client'

import { UserMinus } from 'lucide-react'
import { attempt } from '#components/forms/attempt.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { notify } from '#components/ui/notify.ts'
import { Select } from '#components/ui/select.tsx'
import { ActionsHead, Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { DateTime } from '#components/ui/time.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { canManage, type Role } from '#lib/shared/permissions.ts'
import { roleName, roleOptions, withArticle } from './role-options.ts'

export interface MemberItem {
  personId: string
  name: string
  email: string
  role: Role
  joinedAt: string
}

interface MembersTableProps {
  members: readonly MemberItem[]
  role: Role | null
  changeRole: (personId: string, role: string) => Promise<ActionResult<void>>
  remove: (personId: string) => Promise<ActionResult<void>>
}

export function MembersTable({ members, role, changeRole, remove }: MembersTableProps) {
  const { person, permissions } = useShell()
  const mayManage = permissions.includes('settings:admin')

  async function change(member: MemberItem, next: Role) {
    const before = member.role
    const result = await attempt(() => changeRole(member.personId, next))
    if (!result.ok)
      return notify({
        title: `${member.name} is still ${withArticle(before)}`,
        detail: result.message,
        failed: true,
      })
    notify({
      title: `${member.name} is now ${withArticle(next)}`,
      undo: () => void undo(member, before),
    })
  }

  async function undo(member: MemberItem, before: Role) {
    const result = await attempt(() => changeRole(member.personId, before))
    if (!result.ok) notify({ title: 'The role was not changed back', detail: result.message, failed: true })
  }

  return (
    <Table>
      <caption className="sr-only">Members</caption>
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell className="max-rail:hidden">Joined</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {members.map((member) => {
          const isSelf = member.email === person.email
          const manageable = mayManage && role !== null && canManage(role, member.role)
          return (
            <tr key={member.personId}>
              <Cell>
                <span className="flex items-center gap-2.5">
                  <Avatar name={member.name} />
                  <span className="min-w-0">
                    <span className="flex items-center gap-2 font-medium">
                      <span className="wrap-anywhere">{member.name}</span>
                      {isSelf ? <Tag>You</Tag> : null}
                    </span>
                    <span className="block break-all text-ink-3 text-meta">{member.email}</span>
                  </span>
                </span>
              </Cell>
              <Cell>
                {manageable ? (
                  <Select
                    size="sm"
                    label={`Role of ${member.name}`}
                    options={roleOptions(role)}
                    value={member.role}
                    onValueChange={(next) => void change(member, next)}
                  />
                ) : (
                  roleName(member.role)
                )}
              </Cell>
              <Cell className="text-ink-2 max-rail:hidden">
                <DateTime at={Date.parse(member.joinedAt)} style="date" />
              </Cell>
              <Cell numeric>
                {manageable || isSelf ? (
                  <ConfirmDialog
                    title={isSelf ? 'Leave this workspace?' : `Remove ${member.name}?`}
                    confirmLabel={isSelf ? 'Leave' : 'Remove'}
                    danger
                    trigger={
                      <IconButton
                        size="sm"
                        icon={<UserMinus aria-hidden />}
                        label={isSelf ? 'Leave the workspace' : `Remove ${member.name}`}
                      />
                    }
                    onConfirm={async () => {
                      const result = await attempt(() => remove(member.personId))
                      if (!result.ok) return result.message
                      if (isSelf) window.location.assign('/')
                      return undefined
                    }}
                  >
                    {isSelf ? 'You lose' : `${member.name} loses`} access at once, and{' '}
                    {isSelf ? 'your' : 'their'} API keys end too. An invitation brings{' '}
                    {isSelf ? 'you' : 'them'} back.
                  </ConfirmDialog>
                ) : null}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
