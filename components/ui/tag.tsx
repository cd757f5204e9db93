import clsx from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  quiet: 'bg-quiet-soft text-ink-2',
  line: 'border border-line-strong text-ink-2',
  dashed: 'border border-dashed border-line-control text-ink-2',
  running: 'bg-running-soft text-running',
  waiting: 'bg-waiting-soft text-waiting',
  succeeded: 'bg-succeeded-soft text-succeeded',
  failed: 'bg-failed-soft text-failed',
  missed: 'bg-missed-soft text-missed',
}

export type TagTone = keyof typeof tones

export function Tag({
  tone = 'quiet',
  icon,
  children,
}: {
  tone?: TagTone
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 flex-none items-center gap-1 whitespace-nowrap rounded-tag px-1.5 font-medium text-meta [&_svg]:size-3',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}
