'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

type MenuSegmentsProps<T extends string> = {
  label: string
  value: T
  onValueChange: (value: T) => void
  segments: readonly { value: T; label: string; icon?: ReactNode }[]
}

/** A segmented control inside a menu. Choosing leaves the menu open, so that the effect can be seen. */
export function MenuSegments<T extends string>({
  label,
  value,
  onValueChange,
  segments,
}: MenuSegmentsProps<T>) {
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
