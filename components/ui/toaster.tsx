'use client'

import { useEffect, useState } from 'react'
import { arrival } from './arrival.ts'
import { Button } from './button.tsx'
import { listenForNotifications, type Notification, takeNotifications } from './notify.ts'
import { popupStyle } from './popup-style.ts'
import { useLater } from './use-later.ts'

const toastList = arrival(() => import('./toast-list.tsx').then(({ ToastList }) => ToastList))

/** Shows what `notify` is told. The list comes at the first sign of a person: before what they do can fail. */
export function Toaster() {
  const [isWanted, setWanted] = useState(false)
  const [plain, setPlain] = useState<Notification>()
  const List = useLater(toastList, {
    now: isWanted,
    giveUp() {
      setPlain(takeNotifications().at(-1))
      setWanted(false)
    },
  })

  useEffect(() => (List ? undefined : listenForNotifications(() => setWanted(true))), [List])

  if (List) return <List />
  return (
    <div role="alert">
      {plain ? (
        <p
          className={`${popupStyle} fixed inset-x-4 bottom-12 z-60 mx-auto flex max-w-84 items-center gap-3 py-1.5 pr-1.5 pl-3.5 max-rail:bottom-18`}
        >
          <span className="flex-1">
            <span className="font-medium">{plain.title}.</span> {plain.detail}
          </span>
          <Button size="sm" tone="plain" onClick={() => setPlain(undefined)}>
            Close
          </Button>
        </p>
      ) : null}
    </div>
  )
}
