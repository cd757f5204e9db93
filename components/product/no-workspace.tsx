'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface NoWorkspaceProps {
  name: string
  email: string
  signOut: () => Promise<ActionResult<null>>
}

export function NoWorkspace({ name, email, signOut }: NoWorkspaceProps) {
  const form = useSubmit({ fields: [], submit: signOut, done: () => window.location.assign('/sign-in') })
  return (
    <EntranceLayout title="No workspace" lead={`${name}, you are in no workspace at the moment.`}>
      <p className="text-pretty text-ink-2">
        Ask an admin to invite {email}, and open the link that they give you.
      </p>
      <form onSubmit={form.onSubmit} className="grid gap-4">
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" pending={form.pending}>
          Sign out
        </Button>
      </form>
    </EntranceLayout>
  )
}
