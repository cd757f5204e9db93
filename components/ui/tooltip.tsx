'use client'

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import clsx from 'clsx'
import type { ReactElement, ReactNode } from 'react'
import { Keys } from './keys.tsx'

export const TooltipRoot = BaseTooltip.Root
export const TooltipTrigger = BaseTooltip.Trigger

export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <BaseTooltip.Provider delay={400} closeDelay={0} timeout={300}>
      {children}
    </BaseTooltip.Provider>
  )
}

type TooltipBubbleProps = {
  children: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
}

export function TooltipBubble({ children, side = 'top', className }: TooltipBubbleProps) {
  return (
    <BaseTooltip.Portal>
      <BaseTooltip.Positioner
        side={side}
        sideOffset={6}
        collisionPadding={8}
        className={clsx('z-50', className)}
      >
        <BaseTooltip.Popup className="flex max-w-72 items-center gap-2 text-balance rounded-control border border-line-strong bg-raised px-2 py-1 text-meta text-ink-2 shadow-card transition-opacity duration-(--d-slow) data-ending-style:opacity-0 data-starting-style:opacity-0 data-instant:transition-none">
          {children}
        </BaseTooltip.Popup>
      </BaseTooltip.Positioner>
    </BaseTooltip.Portal>
  )
}

type TooltipProps = TooltipBubbleProps & {
  label: ReactNode
  keys?: string | undefined
  children: ReactElement
}

/** Names what is under the pointer. Never the only place where something is said. */
export function Tooltip({ label, keys, children, ...bubble }: TooltipProps) {
  return (
    <TooltipRoot>
      <TooltipTrigger render={children} />
      <TooltipBubble {...bubble}>
        {label}
        {keys ? <Keys keys={keys} /> : null}
      </TooltipBubble>
    </TooltipRoot>
  )
}
