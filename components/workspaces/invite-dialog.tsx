'use client'

import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { usePageAction } from '#components/product/use-page-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Role } from '#lib/shared/permissions.ts'
import type { InvitationItem } from './invitations-table.tsx'

// fetched when it is opened: most visits only look at the page
const HandOver = lazy(() =>
  import('#components/forms/hand-over.tsx').then((module) => ({ default: module.HandOver })),
)
const InviteForm = lazy(() => import('./invite-form.tsx').then((module) => ({ default: module.InviteForm })))

interface InviteDialogProps {
  role: Role | null
  /** Those that are open: a new link for one of them ends the earlier. */
  invitations: readonly InvitationItem[]
  invite: (input: unknown) => Promise<ActionResult<{ path: string }>>
  disabledReason: string | undefined
}

export function InviteDialog({ role, invitations, invite, disabledReason }: InviteDialogProps) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<{ email: string; link: string } | null>(null)

  function change(next: boolean) {
    setOpen(next)
    if (next) setMade(null)
  }

  usePageAction({
    id: 'invite',
    label: 'Invite somebody',
    keys: 'C',
    hint: 'Invite',
    run: () => change(true),
    isOffered: disabledReason === undefined,
  })

  return (
    <>
      <Button
        tone="primary"
        icon={<UserPlus aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => change(true)}
      >
        Invite
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        keep={made !== null}
        title={made ? 'Hand over this link' : 'Invite somebody'}
        description={
          made
            ? `Only ${made.email} can use it, once, within 7 days. It is shown now and never again.`
            : 'You get a link to hand over. Nothing is mailed.'
        }
      >
        <Suspense>
          {made ? (
            <HandOver label="Invitation link" text={made.link} />
          ) : (
            <InviteForm role={role} invitations={invitations} invite={invite} onMade={setMade} />
          )}
        </Suspense>
      </Dialog>
    </>
  )
}
