import type { ReactNode } from 'react'

export function Specimen({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-h-9 grid-cols-[88px_minmax(0,1fr)] items-center gap-x-4 py-1 max-rail:grid-cols-1">
      <p className="text-ink-3 text-meta">{label}</p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  )
}
