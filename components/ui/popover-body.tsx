'use client'

import { Popover as BasePopover } from '@base-ui/react/popover'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { OpenedProps } from './opened.tsx'
import { popupStyle } from './popup-style.ts'

export type PopoverContent = {
  title?: ReactNode
  children: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'center' | 'end'
}

export function PopoverBody(props: PopoverContent & OpenedProps) {
  const { title, children, side = 'bottom', align = 'start', id, open, onOpenChange, opener, before } = props
  const isOpener = (target: EventTarget | null) =>
    target instanceof Node && opener?.current?.contains(target) === true
  return (
    <BasePopover.Root
      open={open}
      onOpenChange={(next, details) => {
        // Its own button closes it by being pressed, not by lying outside.
        const { event } = details
        const isAtOpener =
          isOpener(event.target) || (event instanceof FocusEvent && isOpener(event.relatedTarget))
        if (isAtOpener && details.reason !== 'escape-key') details.cancel()
        else onOpenChange(next)
      }}
    >
      <BasePopover.Portal>
        <BasePopover.Positioner
          anchor={opener}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <BasePopover.Popup
            id={id}
            finalFocus={opener ?? before}
            className={clsx(popupStyle, 'w-78 max-w-(--available-width) px-3.5 py-3 outline-none')}
          >
            {title ? <BasePopover.Title className="font-semibold">{title}</BasePopover.Title> : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
