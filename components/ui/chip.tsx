import type { ReactNode } from 'react'

export function Chip({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-tag border border-line bg-sunken px-2 font-medium max-rail:h-8 [&_svg]:size-3.5 [&_svg]:text-ink-3">
      {icon}
      {children}
    </span>
  )
}
