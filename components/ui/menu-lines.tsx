'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import clsx from 'clsx'
import Link from 'next/link'
import { Keys } from './keys.tsx'
import type { MenuGroupProps, MenuItemProps, MenuParts, MenuSegmentsProps } from './menu-parts.ts'
import { optionStyle } from './popup-style.ts'

function Item({ icon, note, keys, danger, disabled, children, href, onSelect }: MenuItemProps) {
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

function Separator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />
}

function Group({ label, children }: MenuGroupProps) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="px-2 pt-1.5 pb-1 font-medium text-ink-3 text-meta">
        {label}
      </BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}

function Segments<T extends string>({ label, value, onValueChange, segments }: MenuSegmentsProps<T>) {
  return (
    <BaseMenu.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: T) => onValueChange(next)}
      className="m-1 flex rounded-control border border-line bg-sunken p-0.5"
    >
      {segments.map((segment) => (
        <BaseMenu.RadioItem
          key={segment.value}
          value={segment.value}
          closeOnClick={false}
          className="flex h-6 flex-1 select-none items-center justify-center gap-1.5 rounded-tag px-2 font-medium text-ink-2 text-meta outline-none data-checked:bg-raised data-checked:text-ink data-checked:shadow-[0_0_0_1px_var(--line-strong),var(--shadow-1)] data-highlighted:text-ink data-highlighted:not-data-checked:bg-hover focus-visible:outline-2 focus-visible:outline-focus max-rail:h-11 [&_svg]:size-3.5"
        >
          {segment.icon}
          {segment.label}
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  )
}

export const menuLines: MenuParts = { Item, Separator, Group, Segments }
