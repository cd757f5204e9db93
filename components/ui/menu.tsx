'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import clsx from 'clsx'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { Keys } from './keys.tsx'
import { optionStyle, popupStyle } from './popup-style.ts'

type MenuProps = {
  trigger: ReactElement
  children: ReactNode
  side?: 'top' | 'bottom' | 'right'
  align?: 'start' | 'end'
}

export function Menu({ trigger, children, side = 'bottom', align = 'start' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <BaseMenu.Popup
            className={clsx(
              popupStyle,
              'max-h-(--available-height) min-w-52 overflow-y-auto p-1 outline-none',
            )}
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

type MenuItemProps = {
  icon?: ReactNode
  /** At the right, quiet: a role, a count. */
  note?: ReactNode
  keys?: string
  danger?: boolean
  disabled?: boolean
  children: ReactNode
} & ({ href: string; onSelect?: never } | { href?: never; onSelect: () => void })

export function MenuItem({ icon, note, keys, danger, disabled, children, href, onSelect }: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {note ? <span className="ml-4 text-ink-3 text-meta">{note}</span> : null}
      {keys ? <Keys keys={keys} className="ml-4" /> : null}
    </>
  )
  const className = clsx(optionStyle, danger ? 'text-failed' : '[&_svg]:text-ink-3')
  if (href === undefined) {
    return (
      <BaseMenu.Item className={className} disabled={disabled} onClick={onSelect}>
        {content}
      </BaseMenu.Item>
    )
  }
  return (
    <BaseMenu.LinkItem closeOnClick className={className} render={<Link href={href} />}>
      {content}
    </BaseMenu.LinkItem>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />
}

/** A heading over some items, or a block that is not an item at all. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="px-2 pt-1.5 pb-1 font-medium text-ink-3 text-meta">
        {label}
      </BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}
