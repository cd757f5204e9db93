'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useRef } from 'react'
import { Button } from './button.tsx'
import { buttonStyle } from './button-style.ts'
import { firstField, useOpener } from './dialog-focus.ts'
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
  /** For what is shown once: neither Escape nor a press beside it closes it, and it has a button that does. */
  keep?: boolean
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
  keep,
  children,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  const opener = useOpener(open === true)
  const foot =
    actions ?? (keep ? <BaseDialog.Close render={<Button tone="primary" />}>Done</BaseDialog.Close> : null)
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next, details) => {
        if (keep && !next && details.reason !== 'close-press') details.cancel()
        else onOpenChange?.(next)
      }}
    >
      {trigger ? <BaseDialog.Trigger render={trigger} /> : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={veilStyle} />
        <BaseDialog.Popup
          ref={popup}
          initialFocus={() => firstField(popup.current)}
          {...(open !== undefined && { finalFocus: opener })}
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
          {foot ? <div className={dialogStyle.actions}>{foot}</div> : null}
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
