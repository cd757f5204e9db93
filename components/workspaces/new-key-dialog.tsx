'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { usePageAction } from '#components/product/use-page-action.ts'
import { Button } from '#components/ui/button.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Permission } from '#lib/shared/permissions.ts'

// fetched when it is opened: most visits only look at the page
const NewKeyForm = dynamic(() => import('./new-key-form.tsx').then((module) => module.NewKeyForm))

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
        {made ? (
          <div className="flex items-center gap-2">
            <Input
              mono
              readOnly
              value={made}
              aria-label="API key"
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={made} size="md" />
          </div>
        ) : (
          <NewKeyForm grantable={grantable} create={create} onMade={setMade} />
        )}
      </Dialog>
    </>
  )
}
