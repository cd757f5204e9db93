'use client'

import { type ReactElement, useState } from 'react'
import { TooltipBubble, TooltipRoot, TooltipTrigger } from './tooltip.tsx'

type ReasonTooltipProps = { reason: string; reasonId: string; children: ReactElement }

/** Says why a control is refused: on hover, on focus and, where there is no pointer, on touch. */
export function ReasonTooltip({ reason, reasonId, children }: ReasonTooltipProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TooltipRoot open={open} onOpenChange={setOpen}>
        <TooltipTrigger
          render={children}
          closeOnClick={false}
          onPointerUp={(event) => {
            if (event.pointerType !== 'mouse') setOpen(true)
          }}
          onBlur={() => setOpen(false)}
        />
        <TooltipBubble>{reason}</TooltipBubble>
      </TooltipRoot>
      <span id={reasonId} className="sr-only">
        {reason}
      </span>
    </>
  )
}
