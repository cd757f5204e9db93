import clsx from 'clsx'
import { type StatusName, statusVocabulary } from './status-vocabulary.ts'

type StatusProps = {
  status: StatusName
  /** Says more than the word does: "Answers", "Key refused, 401". */
  children?: string
  /** In a dense row the icon stands alone; the word stays for screen readers. */
  iconOnly?: boolean
  size?: 'ui' | 'meta'
  className?: string
}

export function Status({ status, children, iconOnly, size = 'ui', className }: StatusProps) {
  const { word, icon: Icon, ink } = statusVocabulary[status]
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 whitespace-nowrap font-medium',
        size === 'meta' && 'text-meta',
        ink,
        className,
      )}
    >
      <Icon
        aria-hidden
        className={clsx('stroke-2', size === 'meta' && 'size-3.5', status === 'running' && 'animate-spin')}
      />
      <span className={clsx(iconOnly && 'sr-only')}>{children ?? word}</span>
    </span>
  )
}
