'use client'

import { useState } from 'react'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { type Fields, useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { SecondFactorForm } from './second-factor-form.tsx'

export interface SignInFormProps {
  /** Where to go afterwards. */
  next: string
  email?: string
  signIn: (fields: Fields) => Promise<ActionResult<'signed-in' | 'second-factor'>>
  verify: (fields: Fields) => Promise<ActionResult<null>>
}

export function SignInForm({ next, email, signIn, verify }: SignInFormProps) {
  const [step, setStep] = useState<'password' | 'second-factor'>('password')
  const form = useSubmit({
    fields: ['email', 'password'],
    submit: signIn,
    // a whole load: nothing of a signed-out page stays in memory
    done: (outcome) => (outcome === 'signed-in' ? window.location.assign(next) : setStep('second-factor')),
  })
  if (step === 'second-factor') {
    return <SecondFactorForm next={next} verify={verify} onRestart={() => setStep('password')} />
  }
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field label="E-mail" name="email" error={form.errorOf('email')}>
        <Input
          size="lg"
          type="email"
          autoComplete="username"
          defaultValue={email}
          autoFocus={email === undefined}
        />
      </Field>
      <Field label="Password" name="password" error={form.errorOf('password')}>
        <PasswordInput size="lg" autoComplete="current-password" autoFocus={email !== undefined} />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <Button type="submit" tone="primary" size="lg" pending={form.pending}>
        Sign in
      </Button>
      <p className="text-pretty text-ink-2 text-meta">
        Lost your password? The operator of this installation makes you a reset link. There is no mail to wait
        for.
      </p>
      <p className="text-ink-2 text-meta">Invited? Open the link you were sent.</p>
    </form>
  )
}
