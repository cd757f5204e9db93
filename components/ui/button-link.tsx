import clsx from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonTone, buttonIconStyle, buttonStyle } from './button-style.ts'
import { Keys } from './keys.tsx'

type ButtonLinkProps = {
  href: string
  children: ReactNode
  tone?: ButtonTone
  size?: ButtonSize
  icon?: ReactNode
  keys?: string
  className?: string
}

export function ButtonLink({
  href,
  children,
  tone = 'default',
  size,
  icon,
  keys,
  className,
}: ButtonLinkProps) {
  return (
    <Link href={href} className={clsx(buttonStyle({ tone, size }), className)}>
      {icon ? <span className={clsx(buttonIconStyle(tone), '-ml-0.5')}>{icon}</span> : null}
      {children}
      {keys ? (
        <Keys keys={keys} className="ml-0.5 -mr-1" tone={tone === 'primary' ? 'inverse' : 'default'} />
      ) : null}
    </Link>
  )
}
