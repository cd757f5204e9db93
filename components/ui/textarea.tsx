'use client'

import { Field } from '@base-ui/react/field'
import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'

type TextareaProps = Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value' | 'ref'> & {
  value?: string
  defaultValue?: string
  mono?: boolean
}

export function Textarea({
  value,
  defaultValue,
  name,
  disabled,
  mono,
  className,
  rows = 4,
  ...rest
}: TextareaProps) {
  return (
    <Field.Control
      value={value}
      defaultValue={defaultValue}
      name={name}
      disabled={disabled}
      className={clsx(controlStyle, 'resize-y py-1', mono && 'font-mono text-meta leading-5', className)}
      render={<textarea rows={rows} {...rest} />}
    />
  )
}
