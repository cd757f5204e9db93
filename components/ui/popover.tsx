'use client'

import type { ReactElement } from 'react'
import { arrival } from './arrival.ts'
import { Opened } from './opened.tsx'
import type { PopoverContent } from './popover-body.tsx'

const popoverBody = arrival(() => import('./popover-body.tsx').then(({ PopoverBody }) => PopoverBody))

export function Popover({ trigger, ...content }: PopoverContent & { trigger: ReactElement }) {
  return <Opened part={popoverBody} content={content} trigger={trigger} />
}
