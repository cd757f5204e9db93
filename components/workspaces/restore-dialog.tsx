'use client'

import { Upload } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { usePageAction } from '#components/product/use-page-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

// fetched when it is opened: most visits only look at the page
const RestoreForm = lazy(() =>
  import('./restore-form.tsx').then((module) => ({ default: module.RestoreForm })),
)

interface RestoreDialogProps {
  slug: string
  disabledReason: string | undefined
}

export function RestoreDialog({ slug, disabledReason }: RestoreDialogProps) {
  const [open, setOpen] = useState(false)
  const [isSending, setSending] = useState(false)
  usePageAction({
    id: 'restore',
    label: 'Restore a backup',
    run: () => setOpen(true),
    isOffered: disabledReason === undefined,
  })
  return (
    <>
      <Button icon={<Upload aria-hidden />} disabledReason={disabledReason} onClick={() => setOpen(true)}>
        Restore a backup
      </Button>
      <Dialog
        open={open}
        // what is being sent cannot be taken back by looking away
        onOpenChange={(next) => setOpen(next || isSending)}
        title="Restore a backup"
        description="What this workspace holds now is replaced with what the backup holds. Members, roles and keys stay."
      >
        <Suspense>
          <RestoreForm slug={slug} onSending={setSending} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  )
}
