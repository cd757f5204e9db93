'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { notify } from '#components/ui/notify.ts'
import { PasswordInput } from '#components/ui/password-input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Setup } from './two-factor-setup.tsx'

// fetched when it is opened: most visits only look at the page
const TwoFactorSetup = lazy(() =>
  import('./two-factor-setup.tsx').then((module) => ({ default: module.TwoFactorSetup })),
)

export interface TwoFactorActions {
  beginTwoFactor: (input: unknown) => Promise<ActionResult<Setup>>
  confirmTwoFactor: (input: unknown) => Promise<ActionResult<null>>
  disableTwoFactor: (input: unknown) => Promise<ActionResult<null>>
}

export function TwoFactorSection({ isOn, actions }: { isOn: boolean; actions: TwoFactorActions }) {
  const router = useRouter()
  const [setup, setSetup] = useState<Setup | null>(null)
  const form = useSubmit<Setup | null>({
    fields: ['password'],
    submit: isOn ? actions.disableTwoFactor : actions.beginTwoFactor,
    done: (value, element) => {
      element.reset()
      setSetup(value)
      if (value) return
      notify({ title: 'The second factor is off' })
      router.refresh()
    },
  })
  if (setup && !isOn) {
    return (
      <Suspense>
        <TwoFactorSetup
          setup={setup}
          confirm={actions.confirmTwoFactor}
          onDone={() => {
            setSetup(null)
            notify({ title: 'The second factor is on' })
            router.refresh()
          }}
          onCancel={() => setSetup(null)}
        />
      </Suspense>
    )
  }
  return (
    <form onSubmit={form.onSubmit} noValidate className="mt-3 grid max-w-96 gap-4">
      <p className="text-pretty text-ink-2">
        {isOn
          ? 'At sign-in you are asked for a code of your authenticator, besides your password.'
          : 'With it, sign-in asks for a code of an authenticator app, besides your password.'}
      </p>
      <Field label="Current password" name="password" error={form.errorOf('password')}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div>
        <Button type="submit" tone={isOn ? 'danger' : 'default'} pending={form.pending}>
          {isOn ? 'Turn off' : 'Set up'}
        </Button>
      </div>
    </form>
  )
}
