'use client'

import Link from 'next/link'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { CountBadge } from './count-badge.tsx'
import type { NavigationItem } from './navigation.ts'

type SidebarLinkProps = { item: NavigationItem; href: string; current: boolean; count: number }

export function SidebarLink({ item, href, current, count }: SidebarLinkProps) {
  const Icon = item.icon
  return (
    <Tooltip label={item.label} keys={item.keys} side="right" className="full:hidden">
      <Link
        href={href}
        aria-current={current ? 'page' : undefined}
        className="group flex h-7 items-center gap-2.5 rounded-control px-2 font-medium text-ink-2 hover:bg-hover aria-[current=page]:bg-pressed aria-[current=page]:text-ink collapsed:h-9 collapsed:justify-center collapsed:px-0"
      >
        <span className="relative flex text-ink-3 group-aria-[current=page]:text-ink">
          <Icon aria-hidden />
          {count > 0 ? <CountBadge count={count} className="-top-2 left-2 hidden collapsed:block" /> : null}
        </span>
        <span className="flex-1 truncate collapsed:sr-only">{item.label}</span>
        {count > 0 ? (
          <span className="text-ink text-meta collapsed:sr-only">
            {count}
            <span className="sr-only"> for you</span>
          </span>
        ) : null}
      </Link>
    </Tooltip>
  )
}
