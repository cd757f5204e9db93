'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface AcceptInvitationProps {
  invitedEmail: string
  ownEmail: string
  accept: () => Promise<ActionResult<{ slug: string }>>
  signOut: () => Promise<ActionResult<null>>
}

export function AcceptInvitation({ invitedEmail, ownEmail, accept, signOut }: AcceptInvitationProps) {
  const joining = useSubmit({
    fields: [],
    submit: accept,
    done: ({ slug }) => window.location.assign(`/${slug}/inbox`),
  })
  const leaving = useSubmit({ fields: [], submit: signOut, done: () => window.location.reload() })
  if (invitedEmail !== ownEmail) {
    return (
      <form onSubmit={leaving.onSubmit} className="grid gap-4">
        <p className="text-pretty text-ink-2">
          This invitation is for {invitedEmail}, and you are signed in as {ownEmail}.
        </p>
        <FormProblem>{leaving.problem}</FormProblem>
        <Button type="submit" pending={leaving.pending}>
          Sign out and go on
        </Button>
      </form>
    )
  }
  return (
    <form onSubmit={joining.onSubmit} className="grid gap-4">
      <p className="text-ink-2">You join as {ownEmail}.</p>
      <FormProblem>{joining.problem}</FormProblem>
      <Button type="submit" tone="primary" pending={joining.pending}>
        Join
      </Button>
    </form>
  )
}
