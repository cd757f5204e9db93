'use client'

import { useState } from 'react'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { useSubmit } from '#components/forms/use-submit.ts'
import { Button } from '#components/ui/button.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { slugFromName } from '#lib/workspaces/slug-from-name.ts'

interface NewWorkspaceFormProps {
  zones: readonly string[]
  create: (input: unknown) => Promise<ActionResult<{ slug: string }>>
}

export function NewWorkspaceForm({ zones, create }: NewWorkspaceFormProps) {
  const [name, setName] = useState('')
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const form = useSubmit({
    fields: ['name', 'slug', 'zone'],
    submit: create,
    done: ({ slug }) => window.location.assign(`/${slug}/inbox`),
  })
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <Field label="Name" name="name" error={form.errorOf('name')}>
        <Input autoFocus value={name} onValueChange={setName} />
      </Field>
      <Field
        label="Address"
        name="slug"
        error={form.errorOf('slug')}
        hint="Stands in every link to it, and stays when the name changes."
      >
        <Input mono value={ownSlug ?? (name ? slugFromName(name) : '')} onValueChange={setOwnSlug} />
      </Field>
      <Field label="Zone" name="zone" error={form.errorOf('zone')}>
        <Combobox
          name="zone"
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone}
          emptyText="No zone has that name. Try the nearest large city."
        />
      </Field>
      <FormProblem>{form.problem}</FormProblem>
      <div className="flex justify-end">
        <Button type="submit" tone="primary" pending={form.pending}>
          Create workspace
        </Button>
      </div>
    </form>
  )
}
