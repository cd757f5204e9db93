'use client'

import { ArrowLeftRight, Keyboard, LogOut, Monitor, Moon, Plus, Sun } from 'lucide-react'
import { themeChoice, themeOptions } from '#components/theme/theme-choice.ts'
import { useStoredChoice } from '#components/ui/stored-choice.ts'
import type { Command } from './command.ts'
import { builtSections, sectionHref } from './navigation.ts'
import { settingsHref, visibleSettings } from './settings-navigation.ts'
import { useShell } from './shell-context.ts'

const themeIcons = { light: <Sun aria-hidden />, dark: <Moon aria-hidden />, system: <Monitor aria-hidden /> }

type Openers = { openPalette: () => void; openShortcuts: () => void }

/** Every place: each section, then each settings page. */
export function useDestinations(): Command[] {
  const shell = useShell()
  const { slug } = shell.workspace
  return [
    ...builtSections.map(({ id, label, keys, icon: Icon, ...section }) => ({
      id: `go-${id}`,
      label,
      keys,
      icon: <Icon aria-hidden />,
      href: sectionHref(slug, { id, label, keys, icon: Icon, ...section }),
    })),
    ...visibleSettings(shell).map((page) => ({
      id: `settings-${page.id}`,
      label: page.label,
      detail: page.group === 'You' ? 'settings' : `settings, ${page.group.toLowerCase()}`,
      href: settingsHref(slug, page.id),
    })),
  ]
}

/** What can be done from anywhere. */
export function useShellCommands({ openPalette, openShortcuts }: Openers): Command[] {
  const { workspace, workspaces, isOperator, newWorkspaceHref, onSignOut } = useShell()
  const [theme, setTheme] = useStoredChoice(themeChoice)
  const others = workspaces.filter((other) => other.slug !== workspace.slug)
  return [
    {
      id: 'palette',
      label: 'Search and commands',
      keys: 'Mod+K',
      hint: 'Commands',
      keysOnly: true,
      run: openPalette,
    },
    { id: 'search', label: 'Search and commands', keys: '/', keysOnly: true, run: openPalette },
    ...others.map((other) => ({
      id: `switch-${other.slug}`,
      label: `Switch to ${other.name}`,
      detail: other.role,
      icon: <ArrowLeftRight aria-hidden />,
      href: `/${other.slug}/inbox`,
    })),
    ...(isOperator && newWorkspaceHref
      ? [{ id: 'new-workspace', label: 'New workspace', icon: <Plus aria-hidden />, href: newWorkspaceHref }]
      : []),
    ...themeOptions
      .filter((option) => option.value !== theme)
      .map((option) => ({
        id: `theme-${option.value}`,
        label: option.value === 'system' ? 'Follow the system theme' : `Use the ${option.value} theme`,
        icon: themeIcons[option.value],
        run: () => setTheme(option.value),
      })),
    {
      id: 'shortcuts',
      label: 'Show all shortcuts',
      keys: '?',
      icon: <Keyboard aria-hidden />,
      run: openShortcuts,
    },
    { id: 'sign-out', label: 'Sign out', icon: <LogOut aria-hidden />, run: () => void onSignOut() },
  ]
}
