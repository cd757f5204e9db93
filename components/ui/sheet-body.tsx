'use client'

import { Drawer } from '@base-ui/react/drawer'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { OpenedProps } from './opened.tsx'
import { veilStyle } from './veil.ts'

const sides = {
  bottom: {
    swipe: 'down',
    popup:
      'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-card border-t pb-[env(safe-area-inset-bottom)] translate-y-(--drawer-swipe-movement-y) data-starting-style:translate-y-1 data-ending-style:translate-y-1',
  },
  // Above the phone's tabs, which stay in sight.
  tabs: {
    swipe: 'down',
    popup:
      'inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-h-[80dvh] rounded-t-card border-t translate-y-(--drawer-swipe-movement-y) data-starting-style:translate-y-1 data-ending-style:translate-y-1',
  },
  left: {
    swipe: 'left',
    popup:
      'inset-y-0 left-0 w-56 border-r translate-x-(--drawer-swipe-movement-x) data-starting-style:-translate-x-1 data-ending-style:-translate-x-1',
  },
} as const

export type SheetContent = {
  label: string
  side?: keyof typeof sides
  children: ReactNode
}

/** Slides over the page from an edge and can be swiped away. */
export function SheetBody(props: SheetContent & OpenedProps) {
  const { label, side = 'bottom', children, id, open, onOpenChange, opener, before } = props
  const { swipe, popup } = sides[side]
  return (
    <Drawer.Root open={open} onOpenChange={(next) => onOpenChange(next)} swipeDirection={swipe}>
      <Drawer.Portal>
        <Drawer.Backdrop
          className={clsx(veilStyle, side === 'tabs' && 'bottom-[calc(3.5rem+env(safe-area-inset-bottom))]!')}
        />
        <Drawer.Viewport className="fixed inset-0 z-40">
          <Drawer.Popup
            id={id}
            finalFocus={opener ?? before}
            className={clsx(
              'fixed flex flex-col overflow-hidden border-line-strong bg-raised shadow-pop outline-none transition-[translate,opacity] duration-(--d-slow) data-ending-style:opacity-0 data-starting-style:opacity-0 data-swiping:transition-none',
              popup,
            )}
          >
            <Drawer.Title className="sr-only">{label}</Drawer.Title>
            {side !== 'left' ? (
              <span className="mx-auto mt-2 mb-1.5 h-1 w-8 flex-none rounded-full bg-line-strong" />
            ) : null}
            <Drawer.Content className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
              {children}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
