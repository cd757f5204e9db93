import clsx from 'clsx'
import { initialsOf } from './initials.ts'

/** Always beside the name it stands for. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-grid size-5 flex-none place-items-center rounded-full bg-pressed font-semibold text-[0.5625rem] text-ink-2 leading-none tracking-[0.01em]',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  )
}
