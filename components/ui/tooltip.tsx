'use client'

import { useRender } from '@base-ui/react/use-render'
import { type ComponentProps, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { Keys } from './keys.tsx'
import type { Side } from './place-bubble.ts'
import { TooltipBubble } from './tooltip-bubble.tsx'

const delayMs = 400
/** Whoever has just read one reads the next without waiting. */
const groupMs = 300
/** As long as the slowest transition of tokens.css. */
const leavingMs = 150

let lastClosedAt = Number.NEGATIVE_INFINITY

type TooltipProps = {
  label: ReactNode
  keys?: string | undefined
  side?: Side
  className?: string
  /** Why the control is refused: stays when it is pressed, and answers to a finger too. */
  isReason?: boolean
  children: ReactElement
}

type State = 'closed' | 'open' | 'instant' | 'leaving'

/** Names what is under the pointer. Never the only place where something is said. */
export function Tooltip({ label, keys, side = 'top', className, isReason = false, children }: TooltipProps) {
  const [state, setState] = useState<State>('closed')
  const trigger = useRef<HTMLElement>(null)
  const bubble = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isOpen = state === 'open' || state === 'instant'

  function open(how: 'open' | 'instant') {
    clearTimeout(timer.current)
    setState((now) => (now === 'instant' ? now : how))
  }
  function close() {
    clearTimeout(timer.current)
    if (!isOpen) return
    lastClosedAt = performance.now()
    setState('leaving')
    timer.current = setTimeout(() => setState('closed'), leavingMs)
  }
  const leavesFor = (other: EventTarget | null, part: HTMLElement | null) =>
    !(other instanceof Node && part?.contains(other))

  useEffect(() => () => clearTimeout(timer.current), [])

  const listeners: ComponentProps<'button'> = {
    onPointerEnter(event) {
      if (event.pointerType === 'touch') return
      clearTimeout(timer.current)
      if (performance.now() - lastClosedAt < groupMs) open('instant')
      else timer.current = setTimeout(() => open('open'), delayMs)
    },
    onPointerLeave(event) {
      if (event.pointerType !== 'touch' && leavesFor(event.relatedTarget, bubble.current)) close()
    },
    onPointerDown() {
      if (!isReason) close()
    },
    onPointerUp(event) {
      if (isReason && event.pointerType !== 'mouse') open('open')
    },
    onFocus(event) {
      if (event.currentTarget.matches(':focus-visible')) open('open')
    },
    onBlur: close,
  }
  const element = useRender({ render: children, ref: trigger, props: { ...listeners } })
  return (
    <>
      {element}
      {state === 'closed' ? null : (
        <TooltipBubble
          ref={bubble}
          trigger={trigger}
          side={side}
          className={className}
          look={state}
          onEscape={close}
          onPointerLeave={(other) => leavesFor(other, trigger.current) && close()}
        >
          {label}
          {keys ? <Keys keys={keys} /> : null}
        </TooltipBubble>
      )}
    </>
  )
}
