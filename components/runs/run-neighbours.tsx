'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { usePageCommands } from '#components/shell/page-commands.tsx'
import { useShell } from '#components/shell/shell-context.ts'
import { IconButton } from '#components/ui/icon-button.tsx'

interface RunNeighboursProps {
  previousId: string | null
  nextId: string | null
}

/** The runs of the same automation before and after this one. */
export function RunNeighbours({ previousId, nextId }: RunNeighboursProps) {
  const { slug } = useShell().workspace
  const router = useRouter()
  const previous = previousId && `/${slug}/runs/${previousId}`
  const next = nextId && `/${slug}/runs/${nextId}`
  usePageCommands(
    useMemo(
      () => [
        ...(next
          ? [
              {
                id: 'next-run',
                label: 'Next run of this automation',
                keys: 'J',
                hint: 'Move',
                keysOnly: true,
                href: next,
              },
            ]
          : []),
        ...(previous
          ? [
              {
                id: 'previous-run',
                label: 'Run before of this automation',
                keys: 'K',
                hint: 'Move',
                keysOnly: true,
                href: previous,
              },
            ]
          : []),
        {
          id: 'all-runs',
          label: 'Back to all runs',
          keys: 'Escape',
          hint: 'Back',
          keysOnly: true,
          href: `/${slug}/runs`,
        },
      ],
      [previous, next, slug],
    ),
  )
  return (
    <span className="flex items-center gap-1">
      <IconButton
        label={previous ? 'The run before' : 'There is no run before'}
        keys="K"
        icon={<ChevronUp aria-hidden />}
        disabled={!previous}
        onClick={() => previous && router.push(previous)}
      />
      <IconButton
        label={next ? 'The next run' : 'There is no run after this one yet'}
        keys="J"
        icon={<ChevronDown aria-hidden />}
        disabled={!next}
        onClick={() => next && router.push(next)}
      />
    </span>
  )
}
