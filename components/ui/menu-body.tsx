'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import clsx from 'clsx'
import { type ReactNode, type RefObject, useEffect, useEffectEvent } from 'react'
import { menuLines } from './menu-lines.tsx'
import { MenuPartsProvider } from './menu-parts.ts'
import { popupStyle } from './popup-style.ts'

export type MenuContent = {
  children: ReactNode
  side?: 'top' | 'bottom' | 'right'
  align?: 'start' | 'end'
}

/** By a press, which may go on as a drag to a line; or by a key, which leads to a line at one of the ends. */
export type MenuOpened = { by: 'press'; at: number } | { by: 'key'; end: 'first' | 'last' }

type MenuBodyProps = MenuContent & {
  id: string
  labelledBy: string
  opened: MenuOpened | undefined
  close: () => void
  opener: RefObject<HTMLElement | null>
}

export function MenuBody(props: MenuBodyProps) {
  const { children, side = 'bottom', align = 'start', id, labelledBy, opened, close, opener } = props
  return (
    <BaseMenu.Root open={opened !== undefined} onOpenChange={(next) => next || close()}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          anchor={opener}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50"
        >
          <BaseMenu.Popup
            id={id}
            aria-labelledby={labelledBy}
            finalFocus={opener}
            className={clsx(
              popupStyle,
              'max-h-(--available-height) min-w-52 overflow-y-auto p-1 outline-none',
            )}
          >
            <MenuPartsProvider value={menuLines}>
              {opened?.by === 'key' ? <FocusOn end={opened.end} menuId={id} /> : null}
              {opened?.by === 'press' ? (
                <DragTo menuId={id} pressedAt={opened.at} opener={opener} close={close} />
              ) : null}
              {children}
            </MenuPartsProvider>
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

const linesOf = (menuId: string) => [
  ...(document.getElementById(menuId)?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
]

function FocusOn({ end, menuId }: { end: 'first' | 'last'; menuId: string }) {
  useEffect(() => {
    // after the menu has taken the focus as a whole
    const frame = requestAnimationFrame(() =>
      linesOf(menuId)
        .at(end === 'first' ? 0 : -1)
        ?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [end, menuId])
  return null
}

/** A press that is shorter opens; a longer one chooses where it ends. */
const dragMs = 200

type DragToProps = Pick<MenuBodyProps, 'close' | 'opener'> & { menuId: string; pressedAt: number }

function DragTo({ menuId, pressedAt, opener, close }: DragToProps) {
  const release = useEffectEvent((event: MouseEvent) => {
    if (event.timeStamp - pressedAt < dragMs || !(event.target instanceof Node)) return
    const { target } = event
    const line = linesOf(menuId).find((each) => each.contains(target))
    if (line) line.click()
    else if (!document.getElementById(menuId)?.contains(target) && !isOver(event, opener.current)) close()
  })
  useEffect(() => {
    const listening = new AbortController()
    document.addEventListener('mouseup', release, { once: true, signal: listening.signal })
    return () => listening.abort()
  }, [])
  return null
}

function isOver({ clientX, clientY }: MouseEvent, element: HTMLElement | null): boolean {
  const box = element?.getBoundingClientRect()
  if (!box) return false
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
}
