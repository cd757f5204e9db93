'use client'

import { useState } from 'react'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Permission } from '#lib/shared/permissions.ts'

interface NewKeyFormProps {
  grantable: readonly Permission[]
  create: (input: unknown) => Promise<ActionResult<{ key: string }>>
  onMade: (key: string) => void
}

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'never', label: 'Never' },
]

export function NewKeyForm({ grantable, create, onMade }: NewKeyFormProps) {
  const [granted, setGranted] = useState<readonly Permission[]>(['automation:read'])
  const form = useSubmit({
    fields: ['name', 'permissions'],
    submit: ({ name, expires }) =>
      create({ name, permissions: granted, expiresInDays: expires === 'never' ? null : Number(expires) }),
    done: ({ key }) => onMade(key),
  })

  const toggle = (permission: Permission, isOn: boolean) =>
    setGranted((before) => (isOn ? [...before, permission] : before.filter((other) => other !== permission)))

  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field
        label="Name"
        name="name"
        error={form.errorOf('name')}
        hint="What uses it, so that you know it later."
      >
        <Input autoFocus />
      </Field>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium">Permissions</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-1.5 max-rail:grid-cols-1">
          {grantable.map((permission) => (
            <Checkbox
              key={permission}
              checked={granted.includes(permission)}
              onCheckedChange={(isOn) => toggle(permission, isOn)}
            >
              <span className="font-mono text-meta">{permission}</span>
            </Checkbox>
          ))}
        </div>
        <FormProblem>{form.errorOf('permissions')}</FormProblem>
      </fieldset>
      <Field label="Expires">
        <Select name="expires" options={lifetimes} defaultValue="90" />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div className="flex justify-end">
        <Button type="submit" tone="primary" pending={form.pending}>
          Create key
        </Button>
      </div>
    </form>
  )
}
