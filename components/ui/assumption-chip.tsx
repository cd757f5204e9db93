import type { ReactNode } from 'react'

type AssumptionChipProps = { children: ReactNode; from?: string }

/** Dashed, because nobody said it: "Europe/Vienna | assumed from your browser". */
export function AssumptionChip({ children, from }: AssumptionChipProps) {
  return (
    <span className="inline-flex h-6 items-center gap-1.5 whitespace-nowrap rounded-tag border border-line-control border-dashed px-2 font-medium max-rail:h-8">
      {children}
      <span className="border-line-strong border-l pl-1.5 text-ink-3 text-micro leading-3">
        assumed{from ? ` from ${from}` : ''}
      </span>
    </span>
  )
}
