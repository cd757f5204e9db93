'use client'

import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { usePageAction } from '#components/product/use-page-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Permission } from '#lib/shared/permissions.ts'

// fetched when it is opened: most visits only look at the page
const HandOver = lazy(() =>
  import('#components/forms/hand-over.tsx').then((module) => ({ default: module.HandOver })),
)
const NewKeyForm = lazy(() => import('./new-key-form.tsx').then((module) => ({ default: module.NewKeyForm })))

interface NewKeyDialogProps {
  grantable: readonly Permission[]
  create: (input: unknown) => Promise<ActionResult<{ key: string }>>
}

export function NewKeyDialog({ grantable, create }: NewKeyDialogProps) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<string | null>(null)

  function change(next: boolean) {
    setOpen(next)
    if (next) setMade(null)
  }

  usePageAction({ id: 'new-key', label: 'New API key', keys: 'C', hint: 'New key', run: () => change(true) })

  return (
    <>
      <Button tone="primary" icon={<Plus aria-hidden />} onClick={() => change(true)}>
        New key
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        keep={made !== null}
        title={made ? 'Copy this key' : 'New key'}
        description={made ? 'It is shown now and never again. Only its hash is kept.' : undefined}
      >
        <Suspense>
          {made ? (
            <HandOver label="API key" text={made} />
          ) : (
            <NewKeyForm grantable={grantable} create={create} onMade={setMade} />
          )}
        </Suspense>
      </Dialog>
    </>
  )
}
