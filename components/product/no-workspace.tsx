'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { NewWorkspaceDialog } from '#components/platform/new-workspace-dialog.tsx'
import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface NoWorkspaceProps {
  person: { name: string; email: string; isOperator: boolean }
  zones: readonly string[]
  createWorkspace: (input: unknown) => Promise<ActionResult<{ slug: string }>>
  signOut: () => Promise<ActionResult<null>>
}

export function NoWorkspace({ person, zones, createWorkspace, signOut }: NoWorkspaceProps) {
  const form = useSubmit({ fields: [], submit: signOut, done: () => window.location.assign('/sign-in') })
  return (
    <EntranceLayout title="No workspace" lead={`${person.name}, you are in no workspace at the moment.`}>
      {person.isOperator ? (
        <>
          <p className="text-pretty text-ink-2">
            As the operator you can make one, or be invited into another.
          </p>
          <NewWorkspaceDialog zones={zones} create={createWorkspace} />
        </>
      ) : (
        <p className="text-pretty text-ink-2">
          Ask an admin to invite {person.email}, and open the link that they give you.
        </p>
      )}
      <form onSubmit={form.onSubmit} className="grid gap-4">
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" pending={form.pending}>
          Sign out
        </Button>
      </form>
    </EntranceLayout>
  )
}
