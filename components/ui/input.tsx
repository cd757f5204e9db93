'use client'

import { Input as BaseInput } from '@base-ui/react/input'
import clsx from 'clsx'
import { type ControlSize, controlHeights, controlStyle } from './control-style.ts'

export type InputProps = Omit<BaseInput.Props, 'className' | 'render' | 'size' | 'style'> & {
  size?: ControlSize
  /** For ids, addresses and anything else that is copied rather than read. */
  mono?: boolean
  className?: string
}

export function Input({ size = 'md', mono, className, ...rest }: InputProps) {
  return (
    <BaseInput
      autoComplete="off"
      {...rest}
      className={clsx(controlStyle, controlHeights[size], mono && 'font-mono text-meta', className)}
    />
  )
}
