'use client'

import { Field as BaseField } from '@base-ui/react/field'
import clsx from 'clsx'
import { CircleX } from 'lucide-react'
import type { ReactNode } from 'react'

type FieldProps = {
  label: ReactNode
  name?: string
  hint?: ReactNode
  /** What is wrong and what to do. Its presence marks the control invalid. */
  error?: string | undefined
  optional?: boolean
  disabled?: boolean
  className?: string
  children: ReactNode
}

/** Wires label, hint and error to the one control inside it. */
export function Field({ label, name, hint, error, optional, disabled, className, children }: FieldProps) {
  return (
    <BaseField.Root
      name={name}
      invalid={error !== undefined}
      disabled={disabled}
      className={clsx('grid grid-cols-[minmax(0,1fr)] content-start gap-1', className)}
    >
      <BaseField.Label className="flex items-baseline gap-1.5 font-medium">
        {label}
        {optional ? <span className="font-normal text-ink-3 text-meta">optional</span> : null}
      </BaseField.Label>
      {children}
      {error === undefined ? null : (
        <BaseField.Error match className="flex items-start gap-1.5 text-failed text-meta">
          <CircleX aria-hidden className="mt-px size-3.5" />
          {error}
        </BaseField.Error>
      )}
      {hint ? (
        <BaseField.Description className="text-pretty text-ink-3 text-meta">{hint}</BaseField.Description>
      ) : null}
    </BaseField.Root>
  )
}
