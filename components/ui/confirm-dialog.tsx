'use client'

import { arrival } from './arrival.ts'
import type { Confirmation } from './confirm-dialog-body.tsx'
import { type Openable, Opened } from './opened.tsx'

const confirmDialogBody = arrival(() =>
  import('./confirm-dialog-body.tsx').then(({ ConfirmDialogBody }) => ConfirmDialogBody),
)

export function ConfirmDialog({ trigger, open, onOpenChange, ...content }: Confirmation & Openable) {
  return <Opened part={confirmDialogBody} content={content} {...{ trigger, open, onOpenChange }} />
}
