'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { type Fields, useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface ResetPasswordFormProps {
  email: string
  reset: (fields: Fields) => Promise<ActionResult<null>>
}

export function ResetPasswordForm({ email, reset }: ResetPasswordFormProps) {
  const form = useSubmit({
    fields: ['password'],
    submit: reset,
    done: () => window.location.assign(`/sign-in?email=${encodeURIComponent(email)}`),
  })
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field label="E-mail" name="email">
        <Input size="lg" type="email" autoComplete="username" value={email} readOnly />
      </Field>
      <Field
        label="New password"
        name="password"
        error={form.errorOf('password')}
        hint="At least 12 characters. Every session of yours ends, here and elsewhere."
      >
        <PasswordInput size="lg" autoComplete="new-password" autoFocus />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <Button type="submit" tone="primary" size="lg" pending={form.pending}>
        Set password
      </Button>
    </form>
  )
}
