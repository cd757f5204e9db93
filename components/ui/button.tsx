'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import clsx from 'clsx'
import { type ReactNode, useId } from 'react'
import { type ButtonSize, type ButtonTone, buttonIconStyle, buttonStyle } from './button-style.ts'
import { Keys } from './keys.tsx'
import { ReasonTooltip } from './reason-tooltip.tsx'
import { Spinner } from './spinner.tsx'

export type ButtonProps = Omit<BaseButton.Props, 'className' | 'disabled' | 'render' | 'style'> & {
  tone?: ButtonTone
  size?: ButtonSize
  icon?: ReactNode
  /** Shown as keys; binding them is the page's work. */
  keys?: string
  pending?: boolean
  /** Why the button cannot be used now. Its presence disables the button. */
  disabledReason?: string | undefined
  className?: string
}

export function Button(props: ButtonProps) {
  const { tone, size, icon, keys, pending, disabledReason, className, children, ...rest } = props
  const reasonId = useId()
  const button = (
    <BaseButton
      {...rest}
      className={clsx(buttonStyle({ tone, size }), className)}
      disabled={Boolean(pending) || disabledReason !== undefined}
      focusableWhenDisabled
      aria-busy={pending || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
    >
      <span className={clsx('contents', pending && '*:opacity-0')}>
        {icon ? <span className={clsx(buttonIconStyle(tone), '-ml-0.5')}>{icon}</span> : null}
        <span>{children}</span>
        {keys ? (
          <Keys keys={keys} className="ml-0.5 -mr-1" tone={tone === 'primary' ? 'inverse' : 'default'} />
        ) : null}
      </span>
      {pending ? <Spinner className="absolute size-3.5" /> : null}
    </BaseButton>
  )
  return (
    <>
      {disabledReason ? (
        <ReasonTooltip reason={disabledReason} reasonId={reasonId}>
          {button}
        </ReasonTooltip>
      ) : (
        button
      )}
      {pending === undefined ? null : (
        <span role="status" className="sr-only">
          {pending ? 'Working' : ''}
        </span>
      )}
    </>
  )
}
