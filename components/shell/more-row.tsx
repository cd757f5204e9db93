'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'

const rowStyle =
  'grid h-11.5 w-full grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-3.5 px-5 text-left font-medium text-body -outline-offset-2! active:bg-pressed [&_svg]:size-4.5'

type MoreRowProps = {
  icon: ReactNode
  note?: ReactNode
  href?: string
  expanded?: boolean
  onSelect: () => void
  children: ReactNode
}

export function MoreRow({ icon, note, href, expanded, onSelect, children }: MoreRowProps) {
  const content = (
    <>
      <span className="flex text-ink-2">{icon}</span>
      <span className="truncate">{children}</span>
      <span className="max-w-48 truncate font-normal text-ink-3 text-meta">{note}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <Link href={href} onClick={onSelect} className={rowStyle}>
        {content}
      </Link>
    )
  }
  return (
    <button type="button" aria-expanded={expanded} onClick={onSelect} className={rowStyle}>
      {content}
    </button>
  )
}
