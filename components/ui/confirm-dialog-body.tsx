'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import clsx from 'clsx'
import { CircleX } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { dialogStyle } from './dialog-style.ts'
import { Field } from './field.tsx'
import { Input } from './input.tsx'
import type { OpenedProps } from './opened.tsx'
import { veilStyle } from './veil.ts'

export type Confirmation = {
  /** A question: "Delete the workspace Acme?" */
  title: string
  /** The consequence, in full. */
  children: ReactNode
  /** A verb: "Delete". */
  confirmLabel: string
  /** Where it cannot be undone: the word that has to be typed first. */
  typed?: string
  danger?: boolean
  /** The dialog stays open, its button pending, until this settles; a returned text is shown as the error. */
  onConfirm: () => Promise<string | undefined> | undefined
}

export function ConfirmDialogBody(props: Confirmation & OpenedProps) {
  const { title, children, confirmLabel, typed, danger, onConfirm, id, open, onOpenChange, opener, before } =
    props
  const [text, setText] = useState('')
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<string>()

  const [wasOpen, setWasOpen] = useState(open)

  // Each opening begins anew, whoever opened it.
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) {
      setText('')
      setError(undefined)
    }
  }

  async function confirm(event: FormEvent) {
    event.preventDefault()
    if (pending || (typed !== undefined && text !== typed)) return
    setPending(true)
    setError(undefined)
    try {
      const problem = await onConfirm()
      if (problem === undefined) onOpenChange(false)
      else setError(problem)
    } catch {
      setError('The server did not answer, so it is not known whether this was done. Look, then try again.')
    } finally {
      setPending(false)
    }
  }

  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={veilStyle} />
        <AlertDialog.Popup id={id} finalFocus={opener ?? before} className={clsx(dialogStyle.popup, 'w-104')}>
          <form onSubmit={confirm} className="flex min-h-0 flex-col">
            <div className={clsx(dialogStyle.head, 'pb-4')}>
              <AlertDialog.Title className={dialogStyle.title}>{title}</AlertDialog.Title>
              <AlertDialog.Description className={dialogStyle.description} render={<div />}>
                {children}
              </AlertDialog.Description>
              {typed === undefined ? null : (
                <Field
                  label={`Type ${typed} to ${confirmLabel.toLowerCase()}`}
                  error={error}
                  className="mt-4"
                >
                  <Input value={text} onValueChange={setText} spellCheck={false} autoCapitalize="none" mono />
                </Field>
              )}
              {typed === undefined && error ? (
                <p role="alert" className="mt-2 flex items-start gap-1.5 text-failed text-meta">
                  <CircleX aria-hidden className="mt-px size-3.5" />
                  {error}
                </p>
              ) : null}
            </div>
            <div className={dialogStyle.actions}>
              <AlertDialog.Close render={<Button tone="plain" />}>Cancel</AlertDialog.Close>
              <Button
                type="submit"
                tone={danger ? 'danger' : 'primary'}
                pending={pending}
                disabledReason={
                  typed !== undefined && text !== typed ? `Type ${typed} above first.` : undefined
                }
              >
                {confirmLabel}
              </Button>
            </div>
          </form>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
