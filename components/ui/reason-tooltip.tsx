import type { ReactElement } from 'react'
import { Tooltip } from './tooltip.tsx'

type ReasonTooltipProps = { reason: string; reasonId: string; children: ReactElement }

/** Says why a control is refused: on hover, on focus and, where there is no pointer, on touch. */
export function ReasonTooltip({ reason, reasonId, children }: ReasonTooltipProps) {
  return (
    <>
      <Tooltip label={reason} isReason>
        {children}
      </Tooltip>
      <span id={reasonId} className="sr-only">
        {reason}
      </span>
    </>
  )
}
