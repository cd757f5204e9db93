import Link from 'next/link'
import { Count } from './count.tsx'
import { tabBarStyle, tabStyle } from './tab-style.ts'

export type TabLink = { href: string; label: string; count?: number | undefined; current: boolean }

export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className={tabBarStyle}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link.current ? 'page' : undefined}
          className={tabStyle}
        >
          {link.label}
          {link.count === undefined ? null : <Count value={link.count} />}
        </Link>
      ))}
    </nav>
  )
}
