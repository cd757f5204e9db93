'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonTone, buttonStyle } from './button-style.ts'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = Omit<BaseButton.Props, 'className' | 'render' | 'style' | 'children'> & {
  label: string
  icon: ReactNode
  tone?: ButtonTone
  size?: ButtonSize
  keys?: string
  className?: string
}

export function IconButton({ label, icon, tone = 'plain', size, keys, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <BaseButton
        {...rest}
        focusableWhenDisabled
        aria-label={label}
        className={clsx(buttonStyle({ tone, size, square: true }), className)}
      >
        {icon}
      </BaseButton>
    </Tooltip>
  )
}
