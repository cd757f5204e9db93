'use client'

import { FormProblem } from '#components/forms/form-problem.tsx'
import { type Fields, useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface SecondFactorFormProps {
  next: string
  verify: (fields: Fields) => Promise<ActionResult<null>>
  onRestart: () => void
}

export function SecondFactorForm({ next, verify, onRestart }: SecondFactorFormProps) {
  const form = useSubmit({ fields: ['code'], submit: verify, done: () => window.location.assign(next) })
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field
        label="Code"
        name="code"
        error={form.errorOf('code')}
        hint="Six digits from your authenticator, or one of your backup codes."
      >
        <Input size="lg" autoComplete="one-time-code" inputMode="text" autoFocus mono />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <Button type="submit" tone="primary" size="lg" pending={form.pending}>
        Sign in
      </Button>
      <Button type="button" tone="plain" size="lg" onClick={onRestart}>
        Start again
      </Button>
    </form>
  )
}
