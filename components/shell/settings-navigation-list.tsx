'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import {
  type SettingsItem,
  type SettingsPageId,
  settingsHref,
  visibleSettings,
} from './settings-navigation.ts'
import { useShell } from './shell-context.ts'

const groups: readonly SettingsItem['group'][] = ['You', 'Workspace', 'Installation']

/** A second column; on a phone one line of tabs that scrolls to the current one. */
export function SettingsNavigation({ current }: { current: SettingsPageId }) {
  const shell = useShell()
  const pages = visibleSettings(shell)
  const currentLink = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    currentLink.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])

  return (
    <nav
      aria-label="Settings"
      className="relative w-44 flex-none overflow-y-auto border-line border-r p-2 max-rail:flex max-rail:h-11 max-rail:w-full max-rail:overflow-x-auto max-rail:overflow-y-clip max-rail:border-r-0 max-rail:border-b max-rail:py-0 max-rail:[scrollbar-width:none]"
    >
      {groups.map((group) => {
        const items = pages.filter((page) => page.group === group)
        if (items.length === 0) return null
        return (
          <div key={group} className="max-rail:flex max-rail:flex-none">
            <h2 className="px-2 pt-3 pb-1 font-medium text-ink-3 text-meta max-rail:sr-only">{group}</h2>
            <ul className="max-rail:flex">
              {items.map((page) => {
                const count = shell.settingsCounts?.[page.id]
                return (
                  <li key={page.id} className="flex flex-none">
                    <Link
                      ref={page.id === current ? currentLink : undefined}
                      href={settingsHref(shell.workspace.slug, page.id)}
                      aria-current={page.id === current ? 'page' : undefined}
                      className={clsx(
                        'relative flex h-7 flex-1 items-center gap-1.5 rounded-control px-2 text-ink-2 hover:bg-hover aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-ink',
                        'max-rail:h-11 max-rail:rounded-none max-rail:bg-transparent! max-rail:font-medium max-rail:text-ink-3 max-rail:-outline-offset-2! max-rail:aria-[current=page]:shadow-[inset_0_-2px_0_var(--ink)]',
                      )}
                    >
                      {page.label}
                      {count ? (
                        <span className="ml-auto font-normal text-ink-3 text-meta">{count}</span>
                      ) : null}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
