'use client'

import clsx from 'clsx'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { placeBubble, type Side } from './place-bubble.ts'

type TooltipBubbleProps = {
  ref: RefObject<HTMLElement | null>
  trigger: RefObject<HTMLElement | null>
  side: Side
  className?: string | undefined
  look: 'open' | 'instant' | 'leaving'
  onEscape: () => void
  onPointerLeave: (other: EventTarget | null) => void
  children: ReactNode
}

/**
 * In the browser's top layer, but a child of where its control stands: a dialog sees it as its own. Its padding
 * bridges the gap to the control, so that the pointer can move over and read.
 */
export function TooltipBubble(props: TooltipBubbleProps) {
  const { ref, trigger, side, className, look, onEscape, onPointerLeave, children } = props

  const place = useEffectEvent(() => {
    const [bubble, anchor] = [ref.current, trigger.current]
    if (!bubble || !anchor) return
    const { left, top } = placeBubble({
      anchor: anchor.getBoundingClientRect(),
      bubble: bubble.getBoundingClientRect(),
      view: { width: document.documentElement.clientWidth, height: window.innerHeight },
      side,
    })
    bubble.style.left = `${left}px`
    bubble.style.top = `${top}px`
  })
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape()
  })

  // Each time: its words may have changed.
  useLayoutEffect(() => place())

  useLayoutEffect(() => {
    ref.current?.showPopover?.()
    place()
  }, [ref])

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('scroll', place, { capture: true, passive: true, signal })
    window.addEventListener('resize', place, { signal })
    document.addEventListener('keydown', onKeyDown, { capture: true, signal })
    return () => listening.abort()
  }, [])

  return (
    <span
      ref={ref}
      popover="manual"
      role="tooltip"
      onPointerLeave={(event) => onPointerLeave(event.relatedTarget)}
      className={clsx(
        'fixed inset-auto z-50 overflow-visible whitespace-normal bg-transparent p-1.5 text-left font-normal',
        look === 'leaving' && 'pointer-events-none',
        className,
      )}
    >
      <span
        className={clsx(
          'flex max-w-72 items-center gap-2 text-balance rounded-control border border-line-strong bg-raised px-2 py-1 text-ink-2 text-meta shadow-card',
          look !== 'instant' && 'transition-opacity duration-(--d-slow) starting:opacity-0',
          look === 'leaving' && 'opacity-0',
        )}
      >
        {children}
      </span>
    </span>
  )
}
