'use client'

import { Pause, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { DialogClose } from '#components/ui/dialog-close.tsx'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { notify } from '#components/ui/notify.ts'
import { Popover } from '#components/ui/popover.tsx'
import { Section } from '#components/ui/section.tsx'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { Specimen } from './specimen.tsx'

const pause = () => new Promise<undefined>((done) => setTimeout(done, 800))

export function FloatingParts() {
  const [view, setView] = useState<'list' | 'calendar'>('list')
  return (
    <Section title="Tabs and what floats">
      <Tabs
        label="Inbox"
        tabs={[
          { value: 'needs', label: 'Needs you', count: 3, panel: <p className="p-3">Three of them.</p> },
          { value: 'unread', label: 'Unread', count: 5, panel: <p className="p-3">Five of them.</p> },
          { value: 'archived', label: 'Archived', count: 1204, panel: <p className="p-3">All of them.</p> },
        ]}
      />
      <Specimen label="segmented">
        <SegmentedControl
          label="View"
          value={view}
          onValueChange={setView}
          segments={[
            { value: 'list', label: 'List' },
            { value: 'calendar', label: 'Calendar' },
          ]}
        />
      </Specimen>
      <Specimen label="dialogs">
        <Dialog
          trigger={<Button>Dialog</Button>}
          title="Invite a person"
          description="They get a link that works once."
          actions={
            <>
              <DialogClose>
                {(close) => (
                  <Button tone="plain" onClick={close}>
                    Cancel
                  </Button>
                )}
              </DialogClose>
              <Button tone="primary">Make link</Button>
            </>
          }
        >
          <p>The link is shown once.</p>
        </Dialog>
        <Dialog trigger={<Button>Shown once</Button>} title="Copy this key" keep>
          <p>Neither Escape nor a press beside it closes this.</p>
        </Dialog>
        <ConfirmDialog
          trigger={<Button>Confirm</Button>}
          title="Revoke the key?"
          confirmLabel="Revoke"
          danger
          onConfirm={pause}
        >
          Whatever uses it stops at once.
        </ConfirmDialog>
        <ConfirmDialog
          trigger={<Button tone="danger">Typed</Button>}
          title="Delete the workspace Acme?"
          typed="acme"
          confirmLabel="Delete"
          danger
          onConfirm={pause}
        >
          Its 12 automations stop, and its data is removed. This cannot be undone.
        </ConfirmDialog>
        <Sheet trigger={<Button>Sheet</Button>} label="Details">
          <p className="p-5">Swipe down to close.</p>
        </Sheet>
      </Specimen>
      <Specimen label="popups">
        <Popover trigger={<Button>Popover</Button>} title="Why it spoke">
          <p className="mt-1 text-ink-2">1 of 7 components is not Operational.</p>
        </Popover>
        <Menu trigger={<Button>Menu</Button>}>
          <MenuItem icon={<Pencil aria-hidden className="size-3.5" />} keys="E" onSelect={() => {}}>
            Edit
          </MenuItem>
          <MenuItem icon={<Pause aria-hidden className="size-3.5" />} note="until Monday" onSelect={() => {}}>
            Pause
          </MenuItem>
          <MenuItem disabled onSelect={() => {}}>
            Adopt
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 aria-hidden className="size-3.5" />} danger onSelect={() => {}}>
            Delete
          </MenuItem>
        </Menu>
        <Tooltip label="Snooze" keys="H">
          <Button>Tooltip</Button>
        </Tooltip>
      </Specimen>
      <Specimen label="toasts">
        <Button
          onClick={() =>
            notify({ title: 'Archived 3 items', undo: () => notify({ title: 'Back in the inbox' }) })
          }
        >
          Undo
        </Button>
        <Button
          onClick={() =>
            notify({
              title: 'Could not archive',
              detail: 'The server did not answer. Try again.',
              failed: true,
            })
          }
        >
          Failed
        </Button>
      </Specimen>
    </Section>
  )
}
