'use client'

import { type ComponentType, type ReactElement, type RefObject, useId, useRef, useState } from 'react'
import type { Arrival } from './arrival.ts'
import { useOpener } from './dialog-focus.ts'
import { notify } from './notify.ts'
import { Opener } from './opener.tsx'
import { useLater } from './use-later.ts'

/** How something that floats is opened: by its own button, or by a page that controls `open`. */
export type Openable = {
  trigger?: ReactElement | undefined
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** What the floating part is told, besides what it shows. */
export type OpenedProps = {
  id: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Its own button, if it has one: there the focus goes back to. */
  opener: RefObject<HTMLElement | null> | undefined
  /** What had the focus when it opened: there it goes back to otherwise. */
  before: () => HTMLElement | null
}

type OpenedByProps<Content> = Openable & {
  part: Arrival<ComponentType<Content & OpenedProps>>
  content: Content
}

/** A button, and what it opens once its code is here: it comes closed or, if somebody waits for it, open. */
export function Opened<Content>(props: OpenedByProps<Content>) {
  const { part, content, trigger, open, onOpenChange } = props
  const [ownOpen, setOwnOpen] = useState(false)
  const opener = useRef<HTMLElement>(null)
  const id = useId()
  const isOpen = open ?? ownOpen
  const before = useOpener(isOpen)

  function setOpen(next: boolean) {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const Body = useLater(part, { now: isOpen, giveUp: () => sayMissing(() => setOpen(false)) })
  return (
    <>
      {trigger ? (
        <Opener
          trigger={trigger}
          ref={opener}
          opens="dialog"
          popupId={id}
          isOpen={isOpen}
          listeners={{ onClick: () => setOpen(!isOpen) }}
        />
      ) : null}
      {Body ? (
        <Body
          {...content}
          id={id}
          open={isOpen}
          onOpenChange={setOpen}
          opener={trigger ? opener : undefined}
          before={before}
        />
      ) : null}
    </>
  )
}

/** The network is gone: what was to open closes, and says so. */
export function sayMissing(close: () => void): void {
  close()
  notify({
    title: 'Could not open this',
    detail: 'The server did not answer. Try again in a moment.',
    failed: true,
  })
}
