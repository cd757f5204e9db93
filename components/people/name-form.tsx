'use client'

import { useRouter } from 'next/navigation'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { notify } from '#components/ui/notify.ts'
import type { ActionResult } from '#lib/shared/action-result.ts'

interface NameFormProps {
  name: string
  email: string
  rename: (input: unknown) => Promise<ActionResult<void>>
}

export function NameForm({ name, email, rename }: NameFormProps) {
  const router = useRouter()
  const form = useSubmit({
    fields: ['name'],
    submit: rename,
    done: () => {
      notify({ title: 'Saved' })
      router.refresh()
    },
  })
  return (
    <form onSubmit={form.onSubmit} noValidate className="mt-3 grid max-w-96 gap-4">
      <Field label="Name" name="name" error={form.errorOf('name')}>
        <Input defaultValue={name} autoComplete="name" />
      </Field>
      <Field label="E-mail" hint="Your address at sign-in. It can't be changed yet.">
        <Input type="email" value={email} readOnly />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div>
        <Button type="submit" pending={form.pending}>
          Save name
        </Button>
      </div>
    </form>
  )
}
