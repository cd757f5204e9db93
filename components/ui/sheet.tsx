'use client'

import { arrival } from './arrival.ts'
import { type Openable, Opened } from './opened.tsx'
import type { SheetContent } from './sheet-body.tsx'

const sheetBody = arrival(() => import('./sheet-body.tsx').then(({ SheetBody }) => SheetBody))

export function Sheet({ trigger, open, onOpenChange, ...content }: SheetContent & Openable) {
  return <Opened part={sheetBody} content={content} {...{ trigger, open, onOpenChange }} />
}
