'use client'

import { Check, Plus } from 'lucide-react'
import { useState } from 'react'
import { BrandMark } from '#components/ui/brand-mark.tsx'
import { MoreRow } from './more-row.tsx'
import { useShell } from './shell-context.ts'

/** The current workspace; it opens in place to all of them. */
export function MoreWorkspaces({ close }: { close: () => void }) {
  const { workspace, workspaces, isOperator, newWorkspaceHref } = useShell()
  const [expanded, setExpanded] = useState(false)
  const others = workspaces.filter((other) => other.slug !== workspace.slug)
  const canMake = isOperator && newWorkspaceHref !== undefined
  if (others.length === 0 && !canMake) {
    return (
      <p className="grid h-11.5 grid-cols-[20px_1fr] items-center gap-3.5 px-5 font-medium text-body">
        <BrandMark className="size-4.5!" />
        {workspace.name}
      </p>
    )
  }
  return (
    <>
      <MoreRow
        icon={<BrandMark />}
        note="Switch workspace"
        expanded={expanded}
        onSelect={() => setExpanded(!expanded)}
      >
        {workspace.name}
      </MoreRow>
      {expanded
        ? workspaces.map((other) => (
            <MoreRow
              key={other.slug}
              icon={other.slug === workspace.slug ? <Check aria-label="Current" /> : null}
              note={other.role}
              href={`/${other.slug}/inbox`}
              onSelect={close}
            >
              {other.name}
            </MoreRow>
          ))
        : null}
      {expanded && canMake ? (
        <MoreRow icon={<Plus aria-hidden />} href={newWorkspaceHref} onSelect={close}>
          New workspace
        </MoreRow>
      ) : null}
    </>
  )
}
