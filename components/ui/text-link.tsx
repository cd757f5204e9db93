import clsx from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={clsx(
        'rounded-[2px] text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current',
        className,
      )}
      {...rest}
    />
  )
}
