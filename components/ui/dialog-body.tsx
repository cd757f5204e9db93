'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from './button.tsx'
import { buttonStyle } from './button-style.ts'
import { DialogCloseProvider } from './dialog-close.tsx'
import { firstField } from './dialog-focus.ts'
import { dialogStyle } from './dialog-style.ts'
import type { OpenedProps } from './opened.tsx'
import { veilStyle } from './veil.ts'

export type DialogContent = {
  title: string
  description?: ReactNode
  /** Buttons, the confirming one last. */
  actions?: ReactNode
  wide?: boolean
  /** For what is shown once: neither Escape nor a press beside it closes it, and it has a button that does. */
  keep?: boolean
  children?: ReactNode
}

export function DialogBody(props: DialogContent & OpenedProps) {
  const { title, description, wide, keep, children, id, open, onOpenChange, opener, before } = props
  const popup = useRef<HTMLDivElement>(null)
  const done = <BaseDialog.Close render={<Button tone="primary" />}>Done</BaseDialog.Close>
  const actions = props.actions ?? (keep ? done : null)
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next, details) => {
        if (keep && !next && details.reason !== 'close-press') details.cancel()
        else onOpenChange(next)
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={veilStyle} />
        <BaseDialog.Popup
          ref={popup}
          id={id}
          initialFocus={() => firstField(popup.current)}
          finalFocus={opener ?? before}
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
          {actions ? (
            <DialogCloseProvider value={() => onOpenChange(false)}>
              <div className={dialogStyle.actions}>{actions}</div>
            </DialogCloseProvider>
          ) : null}
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
