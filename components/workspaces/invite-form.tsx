'use client'

import { useState } from 'react'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Role } from '#lib/shared/permissions.ts'
import type { InvitationItem } from './invitations-table.tsx'
import { roleOptions, withArticle } from './role-options.ts'

interface InviteFormProps {
  role: Role | null
  invitations: readonly InvitationItem[]
  invite: (input: unknown) => Promise<ActionResult<{ path: string }>>
  onMade: (made: { email: string; link: string }) => void
}

export function InviteForm({ role, invitations, invite, onMade }: InviteFormProps) {
  const [email, setEmail] = useState('')
  const earlier = invitations.find((invitation) => invitation.email === email.trim().toLowerCase())
  const form = useSubmit({
    fields: ['email', 'role'],
    submit: invite,
    done: ({ path }) => onMade({ email: email.trim(), link: window.location.origin + path }),
  })
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field
        label="E-mail"
        name="email"
        error={form.errorOf('email')}
        hint={
          earlier
            ? `Invited already as ${withArticle(earlier.role)}. A new link ends the earlier one.`
            : undefined
        }
      >
        <Input type="email" autoFocus value={email} onValueChange={setEmail} />
      </Field>
      <Field label="Role" name="role" error={form.errorOf('role')}>
        <Select
          key={earlier?.role}
          name="role"
          options={roleOptions(role)}
          defaultValue={earlier?.role ?? 'editor'}
        />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div className="flex justify-end">
        <Button type="submit" tone="primary" pending={form.pending}>
          Make link
        </Button>
      </div>
    </form>
  )
}
