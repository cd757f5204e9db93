'use client'

import { Check, ChevronsUpDown, Plus } from 'lucide-react'
import { BrandMark } from '#components/ui/brand-mark.tsx'
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { useShell } from './shell-context.ts'

export function WorkspaceMenu() {
  const { workspace, workspaces, isOperator, newWorkspaceHref } = useShell()
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-control pr-1.5 pl-2 text-left font-semibold tracking-[-0.005em] hover:bg-hover data-popup-open:bg-hover collapsed:h-9 collapsed:w-full collapsed:flex-none collapsed:justify-center collapsed:p-0"
        >
          <BrandMark />
          <span className="min-w-0 flex-1 truncate collapsed:sr-only">{workspace.name}</span>
          <span className="sr-only">, switch workspace</span>
          <ChevronsUpDown aria-hidden className="size-3.5 text-ink-3 collapsed:hidden" />
        </button>
      }
    >
      <MenuGroup label="Workspaces">
        {workspaces.map((other) => (
          <MenuItem
            key={other.slug}
            href={`/${other.slug}/inbox`}
            note={
              <span className="flex items-center gap-2">
                {other.role}
                {other.slug === workspace.slug ? <Check aria-label="Current" className="size-3.5" /> : null}
              </span>
            }
          >
            {other.name}
          </MenuItem>
        ))}
      </MenuGroup>
      {isOperator && newWorkspaceHref ? (
        <>
          <MenuSeparator />
          <MenuItem icon={<Plus aria-hidden className="size-3.5" />} href={newWorkspaceHref}>
            New workspace
          </MenuItem>
        </>
      ) : null}
    </Menu>
  )
}
