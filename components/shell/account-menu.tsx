'use client'

import { Keyboard, LogOut, UserRound } from 'lucide-react'
import { themeChoice, themeOptions } from '#components/theme/theme-choice.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { MenuSegments } from '#components/ui/menu-segments.tsx'
import { useStoredChoice } from '#components/ui/stored-choice.ts'
import { settingsHref } from './settings-navigation.ts'
import { useShell } from './shell-context.ts'

export function AccountMenu({ openShortcuts }: { openShortcuts: () => void }) {
  const { person, workspace, onSignOut } = useShell()
  const [theme, setTheme] = useStoredChoice(themeChoice)
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="mx-2 flex h-8 min-w-0 items-center gap-2.5 rounded-control px-1.5 text-left text-ink-2 hover:bg-hover data-popup-open:bg-hover collapsed:h-9 collapsed:justify-center collapsed:px-0"
        >
          <Avatar name={person.name} />
          <span className="min-w-0 flex-1 truncate font-medium collapsed:sr-only">{person.name}</span>
          <span className="sr-only">, account and theme</span>
        </button>
      }
    >
      <div className="px-2 pt-1 pb-1.5">
        <p className="truncate font-medium">{person.name}</p>
        <p className="truncate text-ink-3 text-meta">{person.email}</p>
      </div>
      <MenuItem
        icon={<UserRound aria-hidden className="size-3.5" />}
        href={settingsHref(workspace.slug, 'profile')}
      >
        Profile
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden className="size-3.5" />} keys="?" onSelect={openShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuSeparator />
      <MenuSegments label="Theme" value={theme} onValueChange={setTheme} segments={themeOptions} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden className="size-3.5" />} onSelect={() => void onSignOut()}>
        Sign out
      </MenuItem>
    </Menu>
  )
}
