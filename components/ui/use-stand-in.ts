'use client'

import { type ComponentProps, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Arrival } from './arrival.ts'
import { sayMissing } from './opened.tsx'
import { useLater } from './use-later.ts'

/** What a control takes over from the likeness that stood in its place. */
export type Taken = {
  isPressed: boolean
  hadFocus: RefObject<boolean>
}

/** A click comes this soon after the pointer is lifted, or not at all. */
const clickMs = 100

/**
 * A likeness of a control, in the page from the first, and the control that takes its place once its code is here:
 * not while it is being pressed, with the focus if the likeness had it, and open if it was pressed.
 */
export function useStandIn<Part>(part: Arrival<Part>) {
  const [isPressed, setPressed] = useState(false)
  const [isHeld, setHeld] = useState(false)
  const hadFocus = useRef(false)
  const lifted = useRef<ReturnType<typeof setTimeout>>(undefined)
  const giveUp = () => sayMissing(() => setPressed(false))
  const Part = useLater(part, { now: isPressed, giveUp })

  useEffect(() => () => clearTimeout(lifted.current), [])

  function press() {
    clearTimeout(lifted.current)
    setHeld(false)
    setPressed(true)
  }
  const letGo = () => {
    lifted.current = setTimeout(() => setHeld(false), clickMs)
  }
  const listeners = {
    onPointerDown: () => setHeld(true),
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onPointerLeave: letGo,
    onClick: press,
    onKeyDown(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') press()
    },
  } satisfies ComponentProps<'div'>
  const taken: Taken = { isPressed, hadFocus }
  return { Part: isHeld ? undefined : Part, taken, listeners }
}

/** In the likeness: notices, while it is taken away, whether it has the focus. */
export function useGivenAway({ hadFocus }: Taken, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const likeness = element.current
    return () => {
      hadFocus.current = likeness !== null && likeness === document.activeElement
    }
  }, [hadFocus, element])
}

/** In the control: goes on with the focus. */
export function useTaken({ hadFocus }: Taken, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (hadFocus.current) element.current?.focus({ preventScroll: true })
    hadFocus.current = false
  }, [hadFocus, element])
}
