import type { ReactNode } from 'react'

export type Definition = { term: string; value: ReactNode }

/** Facts that are read, not edited: term and value, line by line. */
export function Definitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="grid grid-cols-[108px_minmax(0,1fr)] gap-x-3 gap-y-1">
      {items.map((item) => (
        <div key={item.term} className="contents">
          <dt className="text-ink-3">{item.term}</dt>
          <dd className="wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
