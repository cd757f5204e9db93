'use client'

import { Plus } from 'lucide-react'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'

// fetched when it is opened: most visits only look at the page
const NewWorkspaceForm = lazy(() =>
  import('./new-workspace-form.tsx').then((module) => ({ default: module.NewWorkspaceForm })),
)

interface NewWorkspaceDialogProps {
  zones: readonly string[]
  create: (input: unknown) => Promise<ActionResult<{ slug: string }>>
}

/** Opened here, or by anybody who leads to this page with `?new`. */
export function NewWorkspaceDialog({ zones, create }: NewWorkspaceDialogProps) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const pathname = usePathname()
  const isAskedFor = useSearchParams().has('new')

  function change(next: boolean) {
    setOpen(next)
    if (!next && isAskedFor) router.replace(pathname)
  }

  return (
    <>
      <Button tone="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New workspace
      </Button>
      <Dialog
        open={open || isAskedFor}
        onOpenChange={change}
        title="New workspace"
        description="You become its owner."
      >
        <Suspense>
          <NewWorkspaceForm zones={zones} create={create} />
        </Suspense>
      </Dialog>
    </>
  )
}
