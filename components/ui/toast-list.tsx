'use client'

import { Toast } from '@base-ui/react/toast'
import clsx from 'clsx'
import { CircleX, X } from 'lucide-react'
import { useEffect } from 'react'
import { buttonStyle } from './button-style.ts'
import { listenForNotifications, type Notification, takeNotifications } from './notify.ts'

const manager = Toast.createToastManager()

/** A screen reader hears what changes in a region that it has known for a moment. */
const settledMs = 100

export function ToastList() {
  useEffect(() => {
    let stop = () => {}
    const settling = setTimeout(() => {
      stop = listenForNotifications(() => takeNotifications().forEach(show))
    }, settledMs)
    return () => {
      clearTimeout(settling)
      stop()
    }
  }, [])
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-12 z-60 mx-auto flex max-w-84 flex-col-reverse gap-2 max-rail:bottom-18 max-rail:max-w-none">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function show({ title, detail, undo, failed }: Notification): void {
  const id = manager.add({
    // The same again takes the place of what stands there, unless that can still be undone.
    ...(!undo && { id: title }),
    title,
    description: detail,
    type: failed ? 'failed' : 'done',
    priority: failed ? 'high' : 'low',
    timeout: failed ? 0 : undo ? 10_000 : 5_000,
    ...(undo && {
      actionProps: {
        children: 'Undo',
        onClick: () => {
          undo()
          manager.close(id)
        },
      },
    }),
  })
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="translate-x-(--toast-swipe-movement-x) rounded-card border border-line-strong bg-raised shadow-pop transition-opacity duration-(--d-slow) data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-11 items-center gap-3 py-1.5 pr-1.5 pl-3.5">
        {toast.type === 'failed' ? <CircleX aria-hidden className="text-failed" /> : null}
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-pretty text-ink-3 text-meta" />
        </div>
        <Toast.Action className={clsx(buttonStyle({ size: 'sm' }), 'empty:hidden')} />
        <Toast.Close aria-label="Close" className={buttonStyle({ tone: 'plain', square: true })}>
          <X aria-hidden className="size-3.5" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
