'use client'

import { useEffect, useState } from 'react'
import { arrival } from './arrival.ts'
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
        <p className={`${popupStyle} fixed right-4 bottom-12 z-60 max-w-84 px-3.5 py-2`}>
          <span className="font-medium">{plain.title}.</span> {plain.detail}
        </p>
      ) : null}
    </div>
  )
}
