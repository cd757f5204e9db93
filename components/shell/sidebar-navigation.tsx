'use client'

import { usePathname } from 'next/navigation'
import { builtSections, type NavigationItem, sectionHref } from './navigation.ts'
import { useShell } from './shell-context.ts'
import { SidebarLink } from './sidebar-link.tsx'

const groups: readonly NavigationItem['group'][] = ['talk', 'work', 'keep']

export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}

export function SidebarNavigation() {
  const { workspace, counts } = useShell()
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="relative flex-1 overflow-y-auto px-2 py-1">
      {groups.map((group) => {
        const items = builtSections.filter((section) => section.group === group)
        if (items.length === 0) return null
        return (
          <ul key={group} className="mt-3 grid gap-px first:mt-0">
            {items.map((item) => {
              const href = sectionHref(workspace.slug, item)
              return (
                <li key={item.id}>
                  <SidebarLink
                    item={item}
                    href={href}
                    current={isWithin(pathname, href)}
                    count={counts[item.id] ?? 0}
                  />
                </li>
              )
            })}
          </ul>
        )
      })}
    </nav>
  )
}
