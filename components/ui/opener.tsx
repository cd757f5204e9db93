'use client'

import { useRender } from '@base-ui/react/use-render'
import type { ComponentProps, ReactElement, RefObject } from 'react'

type OpenerProps = {
  trigger: ReactElement
  ref: RefObject<HTMLElement | null>
  opens: 'dialog' | 'menu'
  /** The id of what it opens. */
  popupId: string
  id?: string
  isOpen: boolean
  listeners: Pick<ComponentProps<'button'>, 'onClick' | 'onMouseDown' | 'onKeyDown'>
}

/** The button of something that floats. It is ours, so that it stays the same when that arrives. */
export function Opener({ trigger, ref, opens, popupId, id, isOpen, listeners }: OpenerProps) {
  return useRender({
    render: trigger,
    ref,
    props: {
      ...listeners,
      id,
      'aria-haspopup': opens,
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? popupId : undefined,
      'data-popup-open': isOpen ? '' : undefined,
    },
  })
}
