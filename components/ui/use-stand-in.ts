'use client'

import {
  type ComponentProps,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Arrival } from './arrival.ts'
import { sayMissing } from './opened.tsx'
import { useLater } from './use-later.ts'

/** What a control takes over from the likeness that stood in its place. */
export type Taken = {
  isPressed: boolean
  hadFocus: RefObject<boolean>
  /** Where the caret stood, or what was marked. */
  selection: RefObject<[from: number, to: number] | null>
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
  const selection = useRef<[number, number]>(null)
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
  const taken: Taken = { isPressed, hadFocus, selection }
  return { Part: isHeld ? undefined : Part, taken, listeners }
}

/** In the likeness: notices, while it is taken away, whether it has the focus, and where. */
export function useGivenAway({ hadFocus, selection }: Taken, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const likeness = element.current
    return () => {
      hadFocus.current = likeness !== null && likeness === document.activeElement
      if (!(likeness instanceof HTMLInputElement)) return
      selection.current = [likeness.selectionStart ?? 0, likeness.selectionEnd ?? 0]
    }
  }, [hadFocus, selection, element])
}

/** In the control: goes on with the focus, and with what was typed. */
export function useTaken(taken: Taken, element: RefObject<HTMLElement | null>, typed: string | null): void {
  const goOn = useEffectEvent(() => {
    const { hadFocus, selection } = taken
    const control = element.current
    if (hadFocus.current) control?.focus({ preventScroll: true })
    if (control instanceof HTMLInputElement) {
      if (typed !== null) typeInto(control, typed)
      if (hadFocus.current && selection.current) control.setSelectionRange(...selection.current)
    }
    hadFocus.current = false
  })
  // Before the next key can arrive.
  useLayoutEffect(() => goOn(), [])
}

/** As a person does it, so that the control opens, filters and highlights by itself. */
function typeInto(input: HTMLInputElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  set?.call(input, text)
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}
