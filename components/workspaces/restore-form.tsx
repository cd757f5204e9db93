'use client'

import { type FormEvent, useState } from 'react'
import { FormProblem } from '#components/forms/form-problem.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Meter } from '#components/ui/meter.tsx'
import { notify } from '#components/ui/notify.ts'
import { sendBackup } from './send-backup.ts'

interface RestoreFormProps {
  slug: string
  onSending: (isSending: boolean) => void
  onDone: () => void
}

export function RestoreForm({ slug, onSending, onDone }: RestoreFormProps) {
  const [file, setFile] = useState<File | null>(null)
  const [typed, setTyped] = useState('')
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()

  async function restore(event: FormEvent) {
    event.preventDefault()
    if (!file || typed !== slug || sent !== null) return
    setProblem(undefined)
    setSent(0)
    onSending(true)
    const result = await sendBackup(file, slug, setSent)
    setSent(null)
    onSending(false)
    if (!result.ok) return setProblem(result.message)
    notify({ title: `Restored the backup of ${result.from}` })
    onDone()
  }

  return (
    <form onSubmit={restore} className="grid gap-4">
      <Field label="Backup file">
        <Input
          type="file"
          accept=".backup,.gz"
          className="py-0.5 text-meta file:mr-2.5 file:font-medium"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
      <Field label={`Type “${slug}” to restore`}>
        <Input value={typed} onValueChange={setTyped} spellCheck={false} autoCapitalize="none" mono />
      </Field>
      {sent === null ? null : (
        <Meter label="Sent" value={sent} max={100} text={sent < 100 ? `${sent} % sent` : 'Restoring'} />
      )}
      <FormProblem>{problem}</FormProblem>
      <div className="flex justify-end">
        <Button
          type="submit"
          tone="danger"
          pending={sent !== null}
          disabledReason={reasonNotTo({ hasFile: file !== null, isTyped: typed === slug, slug })}
        >
          Restore
        </Button>
      </div>
    </form>
  )
}

function reasonNotTo({ hasFile, isTyped, slug }: { hasFile: boolean; isTyped: boolean; slug: string }) {
  if (!hasFile) return 'Choose the backup file first.'
  return isTyped ? undefined : `Type ${slug} above first.`
}
