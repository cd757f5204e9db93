import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type MessagePanelProps = {
  icon: LucideIcon
  title: string
  children?: ReactNode
  /** One small button at most. */
  action?: ReactNode
  role?: 'alert' | 'status'
  ink?: string
  className?: string
}

/** Icon, what is so, one or two lines of why, one action. Empty, error and notice share it. */
export function MessagePanel({
  icon: Icon,
  title,
  children,
  action,
  role,
  ink,
  className,
}: MessagePanelProps) {
  return (
    <div
      role={role}
      className={clsx(
        'grid grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-3 rounded-control border border-line p-3 max-rail:grid-cols-[16px_minmax(0,1fr)]',
        className,
      )}
    >
      <Icon aria-hidden className={clsx('mt-0.5 self-start', ink ?? 'text-ink-3')} />
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-pretty text-ink-3 text-meta">{children}</div> : null}
      </div>
      {action ? <div className="max-rail:col-start-2 max-rail:mt-2">{action}</div> : null}
    </div>
  )
}
