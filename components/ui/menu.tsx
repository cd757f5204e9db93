'use client'

import { type ReactElement, useId, useRef, useState } from 'react'
import { arrival } from './arrival.ts'
import type { MenuContent, MenuOpened } from './menu-body.tsx'
import { type MenuGroupProps, type MenuItemProps, useMenuParts } from './menu-parts.ts'
import { sayMissing } from './opened.tsx'
import { Opener } from './opener.tsx'
import { useLater } from './use-later.ts'

const menuBody = arrival(() => import('./menu-body.tsx').then(({ MenuBody }) => MenuBody))

export function Menu({ trigger, ...content }: MenuContent & { trigger: ReactElement }) {
  const [opened, setOpened] = useState<MenuOpened>()
  const opener = useRef<HTMLElement>(null)
  const id = useId()
  const menuId = `${id}menu`
  const close = () => setOpened(undefined)
  const Body = useLater(menuBody, { now: opened !== undefined, giveUp: () => sayMissing(close) })
  return (
    <>
      <Opener
        trigger={trigger}
        ref={opener}
        opens="menu"
        id={id}
        popupId={menuId}
        isOpen={opened !== undefined}
        listeners={{
          // A mouse opens when it is pressed; a key, a finger and assistive technology when they click.
          onMouseDown(event) {
            if (event.button === 0) setOpened({ by: 'press', at: event.timeStamp })
          },
          onClick(event) {
            const how: MenuOpened =
              event.detail === 0 ? { by: 'key', end: 'first' } : { by: 'press', at: event.timeStamp }
            setOpened((already) => already ?? how)
          },
          onKeyDown(event) {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            setOpened({ by: 'key', end: event.key === 'ArrowDown' ? 'first' : 'last' })
          },
        }}
      />
      {Body ? (
        <Body {...content} id={menuId} labelledBy={id} opened={opened} close={close} opener={opener} />
      ) : null}
    </>
  )
}

export function MenuItem(props: MenuItemProps) {
  const { Item } = useMenuParts()
  return <Item {...props} />
}

export function MenuSeparator() {
  const { Separator } = useMenuParts()
  return <Separator />
}

/** A heading over some items, or a block that is not an item at all. */
export function MenuGroup(props: MenuGroupProps) {
  const { Group } = useMenuParts()
  return <Group {...props} />
}
