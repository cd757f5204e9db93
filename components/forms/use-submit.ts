'use client'

import { type FormEvent, useState } from 'react'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { attempt } from './attempt.ts'

export type Fields = Record<string, string>

export interface Submission {
  pending: boolean
  /** What was refused, and not for the sake of one field. */
  problem: string | undefined
  errorOf: (field: string) => string | undefined
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

interface Options<Value> {
  /** The fields that the form shows; a refusal of any other is shown above the button. */
  fields: readonly string[]
  submit: (fields: Fields) => Promise<ActionResult<Value>>
  done: (value: Value, form: HTMLFormElement) => void
}

/** Sends a form and keeps everything typed in it, whatever comes back. */
export function useSubmit<Value>({ fields, submit, done }: Options<Value>): Submission {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<{ message: string; field: string | null } | null>(null)

  async function send(form: HTMLFormElement) {
    setPending(true)
    setRefusal(null)
    const result = await attempt(() => submit(textsOf(form)))
    setPending(false)
    if (result.ok) return done(result.value, form)
    setRefusal(result)
    focusField(form, result.field)
  }

  const isShown = refusal?.field != null && fields.includes(refusal.field)
  return {
    pending,
    problem: refusal && !isShown ? refusal.message : undefined,
    errorOf: (field) => (refusal?.field === field ? refusal.message : undefined),
    onSubmit: (event) => {
      event.preventDefault()
      if (!pending) void send(event.currentTarget)
    },
  }
}

function textsOf(form: HTMLFormElement): Fields {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}

function focusField(form: HTMLFormElement, field: string | null): void {
  const control = field === null ? null : form.elements.namedItem(field)
  if (control instanceof HTMLElement) control.focus()
}
