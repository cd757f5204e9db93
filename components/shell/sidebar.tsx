'use client'

import { PanelLeftOpen, Search } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { AccountMenu } from './account-menu.tsx'
import { HealthLine } from './health-line.tsx'
import { settingsHref } from './settings-navigation.ts'
import { useShell } from './shell-context.ts'
import { SidebarNavigation } from './sidebar-navigation.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

type SidebarProps = { openPalette: () => void; openShortcuts: () => void }

/** 224 px; between the phone and 1200 px a rail of icons, from which the whole can be opened. */
export function Sidebar({ openPalette, openShortcuts }: SidebarProps) {
  const [isSheetOpen, setSheetOpen] = useState(false)
  const leave = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) setSheetOpen(false)
  }
  return (
    <aside
      aria-label="Workspace"
      data-collapsible
      className="flex w-56 flex-none flex-col max-full:w-14 max-rail:hidden"
    >
      <SidebarContent openPalette={openPalette} openShortcuts={openShortcuts} />
      <div className="mx-2 mb-2 hidden max-full:block">
        <Sheet
          label="Navigation"
          side="left"
          open={isSheetOpen}
          onOpenChange={setSheetOpen}
          trigger={
            <IconButton label="Show names" icon={<PanelLeftOpen aria-hidden />} className="h-9! w-full!" />
          }
        >
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is chosen by a key clicks too */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears of the links inside */}
          <div className="flex h-dvh flex-col bg-canvas" onClick={leave}>
            <SidebarContent
              openPalette={() => {
                setSheetOpen(false)
                openPalette()
              }}
              openShortcuts={() => {
                setSheetOpen(false)
                openShortcuts()
              }}
            />
          </div>
        </Sheet>
      </div>
    </aside>
  )
}

function SidebarContent({ openPalette, openShortcuts }: SidebarProps) {
  const { workspace, health } = useShell()
  return (
    <>
      <div className="flex h-12 flex-none items-center gap-1 px-2 collapsed:h-auto collapsed:flex-col collapsed:items-stretch collapsed:pt-1.5">
        <WorkspaceMenu />
        <IconButton
          label="Search and commands"
          keys="Mod+K"
          aria-keyshortcuts="Control+K Meta+K /"
          icon={<Search aria-hidden />}
          onClick={openPalette}
          className="collapsed:h-9 collapsed:w-full"
        />
      </div>
      <SidebarNavigation />
      <AccountMenu openShortcuts={openShortcuts} />
      <HealthLine health={health} href={settingsHref(workspace.slug, 'about')} />
    </>
  )
}
