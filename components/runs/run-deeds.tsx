'use client'

import clsx from 'clsx'
import { Ban, RotateCcw, RotateCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Deed } from './use-run-actions.ts'

interface RunDeedsProps {
  deeds: readonly Deed[]
  pending: string | undefined
  mayWrite: boolean
  className?: string
}

const icons: Record<string, ReactNode> = {
  cancel: <Ban aria-hidden />,
  dismiss: <X aria-hidden />,
  requeue: <RotateCcw aria-hidden />,
}

export function RunDeeds({ deeds, pending, mayWrite, className }: RunDeedsProps) {
  return (
    <div className={clsx('flex items-center gap-2', className)}>
      {deeds.map(({ id, label, isPrimary, run }) => (
        <Button
          key={id}
          tone={isPrimary ? 'primary' : id === 'dismiss' ? 'plain' : 'default'}
          icon={icons[id] ?? <RotateCw aria-hidden />}
          pending={pending !== undefined && id.startsWith(pending)}
          disabledReason={
            mayWrite ? undefined : 'Viewers look on. An editor, an admin or the owner may do that.'
          }
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
