'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { statusVocabulary } from '#components/ui/status-vocabulary.ts'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { useNow } from '#components/ui/use-now.ts'
import { type HealthSummary, type HealthWords, healthWords } from './health.ts'

/** Null until the page has hydrated: a countdown needs the reader's clock. */
export function useHealthWords(health: HealthSummary): HealthWords | null {
  const now = useNow(1000)
  return now === null ? null : healthWords(health, now)
}

export function HealthLine({ health, href }: { health: HealthSummary; href: string }) {
  const words = useHealthWords(health)
  if (!words) return <div className="m-2 h-12.5" />
  const { icon: Icon, ink } = statusVocabulary[words.status]
  return (
    <Tooltip
      label={`${words.title}, ${words.detail} ${words.countdown ?? ''}`}
      side="right"
      className="full:hidden"
    >
      <Link
        href={href}
        className="m-2 flex items-center gap-2.5 rounded-control border border-line bg-surface p-2 text-meta hover:bg-hover collapsed:justify-center"
      >
        <Icon aria-hidden className={clsx('stroke-2', ink, words.status === 'running' && 'animate-spin')} />
        <span className="min-w-0 collapsed:sr-only">
          <span role="status" className="block truncate font-medium">
            {words.title}
          </span>
          <span className="block truncate text-ink-3">
            {words.detail}
            {words.countdown ? <span className="text-ink-2"> {words.countdown}</span> : null}
          </span>
        </span>
      </Link>
    </Tooltip>
  )
}
