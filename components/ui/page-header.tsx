'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark.tsx'
import { usePageHeaderTools } from './page-header-tools.ts'

export type Crumb = { label: string; href: string }

type PageHeaderProps = {
  title: string
  /** The pages above this one, outermost first. */
  crumbs?: readonly Crumb[]
  /** Quiet words beside the title: "Saved 10:21", "12 active, 1 paused". */
  note?: ReactNode
  /** Buttons; the primary one last. */
  actions?: ReactNode
}

/** The bar over every page. Its title is the page's one h1. */
export function PageHeader({ title, crumbs = [], note, actions }: PageHeaderProps) {
  const tools = usePageHeaderTools()
  return (
    <header className="flex h-12 flex-none items-center gap-2 border-line border-b px-4 max-rail:h-13 max-rail:px-3">
      <BrandMark className="mr-1 hidden max-rail:block" />
      <div className="flex min-w-0 items-center gap-1.5">
        {crumbs.map((crumb) => (
          <span
            key={crumb.href}
            className="flex items-center gap-1.5 whitespace-nowrap text-ink-3 max-rail:hidden"
          >
            <Link href={crumb.href} className="rounded-[3px] hover:text-ink">
              {crumb.label}
            </Link>
            <ChevronRight aria-hidden className="size-3" />
          </span>
        ))}
        <h1 className="truncate font-semibold tracking-[-0.005em] max-rail:text-title">{title}</h1>
      </div>
      {note ? <span className="truncate text-ink-3 max-rail:text-meta">{note}</span> : null}
      <span className="flex-1" />
      {tools}
      {actions}
    </header>
  )
}
