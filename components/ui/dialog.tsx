'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef } from 'react'
import { buttonStyle } from './button-style.ts'
import { dialogStyle } from './dialog-style.ts'
import { veilStyle } from './veil.ts'

export const DialogClose = BaseDialog.Close

type DialogProps = {
  title: string
  description?: ReactNode
  /** The button that opens it, where no page controls `open`. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Buttons, the confirming one last. */
  actions?: ReactNode
  wide?: boolean
  children?: ReactNode
}

export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  actions,
  wide,
  children,
}: DialogProps) {
  // What is only read takes the focus itself; its first control would be a chance one.
  const popup = useRef<HTMLDivElement>(null)
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <BaseDialog.Trigger render={trigger} /> : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={veilStyle} />
        <BaseDialog.Popup
          ref={popup}
          {...(!actions && { initialFocus: popup })}
          className={clsx(dialogStyle.popup, wide ? 'w-160' : 'w-112')}
        >
          <div className={clsx(dialogStyle.head, 'pr-12')}>
            <BaseDialog.Title className={dialogStyle.title}>{title}</BaseDialog.Title>
            {description ? (
              <BaseDialog.Description className={dialogStyle.description}>
                {description}
              </BaseDialog.Description>
            ) : null}
          </div>
          <div className={dialogStyle.body}>{children}</div>
          {actions ? <div className={dialogStyle.actions}>{actions}</div> : null}
          <div className="absolute top-2.5 right-2.5">
            <BaseDialog.Close aria-label="Close" className={buttonStyle({ tone: 'plain', square: true })}>
              <X aria-hidden className="size-3.5" />
            </BaseDialog.Close>
          </div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
