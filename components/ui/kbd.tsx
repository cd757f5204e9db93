import clsx from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  default: 'border-line-strong bg-surface text-ink-3',
  inverse: 'border-on-ink/38 text-inherit',
}

export type KbdTone = keyof typeof tones

export function Kbd({ children, tone = 'default' }: { children: ReactNode; tone?: KbdTone }) {
  return (
    <kbd
      className={clsx(
        'inline-grid h-4 min-w-4 place-items-center whitespace-nowrap rounded-[3px] border px-1 font-medium font-sans text-[0.625rem] leading-none',
        tones[tone],
      )}
    >
      {children}
    </kbd>
  )
}
