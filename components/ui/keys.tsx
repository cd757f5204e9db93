'use client'

import clsx from 'clsx'
import { Kbd, type KbdTone } from './kbd.tsx'
import { keyCaps, keySymbol } from './key-symbols.ts'
import { useIsApple } from './use-is-apple.ts'

type KeysProps = { keys: string; tone?: KbdTone; className?: string | undefined }

/** A visual hint only: the control that it hints at carries aria-keyshortcuts or says the keys itself. */
export function Keys({ keys, tone = 'default', className }: KeysProps) {
  const isApple = useIsApple()
  return (
    <span aria-hidden className={clsx('inline-flex items-center gap-0.75 max-rail:hidden', className)}>
      {keyCaps(keys).map((cap, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: caps have no identity but their place
        <Kbd key={position} tone={tone}>
          {keySymbol(cap, isApple)}
        </Kbd>
      ))}
    </span>
  )
}
