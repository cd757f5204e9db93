'use client'

import { arrival } from './arrival.ts'
import type { DialogContent } from './dialog-body.tsx'
import { type Openable, Opened } from './opened.tsx'

const dialogBody = arrival(() => import('./dialog-body.tsx').then(({ DialogBody }) => DialogBody))

export function Dialog({ trigger, open, onOpenChange, ...content }: DialogContent & Openable) {
  return <Opened part={dialogBody} content={content} {...{ trigger, open, onOpenChange }} />
}
