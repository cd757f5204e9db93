'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { notify } from '#components/ui/notify.ts'
import { PasswordInput } from '#components/ui/password-input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface PasswordFormProps {
  email: string
  change: (input: unknown) => Promise<ActionResult<void>>
}

export function PasswordForm({ email, change }: PasswordFormProps) {
  const form = useSubmit({
    fields: ['current', 'next'],
    submit: change,
    done: (_, element) => {
      element.reset()
      notify({ title: 'Password changed', detail: 'Your other sessions have ended.' })
    },
  })
  return (
    <form onSubmit={form.onSubmit} noValidate className="mt-3 grid max-w-96 gap-4">
      {/* for password managers: whose password this is */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password" name="current" error={form.errorOf('current')}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Field
        label="New password"
        name="next"
        error={form.errorOf('next')}
        hint="At least 12 characters. A short sentence works well."
      >
        <PasswordInput autoComplete="new-password" />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div>
        <Button type="submit" pending={form.pending}>
          Change password
        </Button>
      </div>
    </form>
  )
}
