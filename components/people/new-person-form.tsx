'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { type Fields, useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface NewPersonFormProps {
  /** Given by an invitation, and then not to be changed. */
  email?: string
  submitLabel: string
  submit: (fields: Fields) => Promise<ActionResult<{ slug: string }>>
}

export function NewPersonForm({ email, submitLabel, submit }: NewPersonFormProps) {
  const form = useSubmit({
    fields: ['name', 'email', 'password'],
    // the browser's zone is the best guess for a first workspace; Settings → General changes it
    submit: (fields) => submit({ ...fields, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    done: ({ slug }) => window.location.assign(`/${slug}/inbox`),
  })
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field label="Name" name="name" error={form.errorOf('name')}>
        <Input size="lg" autoComplete="name" autoFocus />
      </Field>
      <Field
        label="E-mail"
        name="email"
        error={form.errorOf('email')}
        hint={email === undefined ? undefined : 'The invitation is for this address.'}
      >
        <Input
          size="lg"
          type="email"
          autoComplete="username"
          defaultValue={email}
          readOnly={email !== undefined}
        />
      </Field>
      <Field
        label="Password"
        name="password"
        error={form.errorOf('password')}
        hint="At least 12 characters. A short sentence works well."
      >
        <PasswordInput size="lg" autoComplete="new-password" />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <Button type="submit" tone="primary" size="lg" pending={form.pending}>
        {submitLabel}
      </Button>
    </form>
  )
}
