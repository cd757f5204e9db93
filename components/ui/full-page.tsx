import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark.tsx'

type FullPageProps = {
  title: string
  children: ReactNode
  actions: ReactNode
  reference?: string | undefined
}

/** A page with nothing around it: not found, failed. What happened, and where to go. */
export function FullPage({ title, children, actions, reference }: FullPageProps) {
  return (
    <main className="grid min-h-dvh place-content-center bg-canvas p-6">
      <div className="w-96 max-w-full">
        <BrandMark className="mb-6" />
        <h1 className="font-semibold text-page tracking-[-0.015em]">{title}</h1>
        <div className="mt-2 grid gap-2 text-pretty text-body text-ink-2">{children}</div>
        <div className="mt-5 flex gap-2">{actions}</div>
        {reference ? (
          <p className="mt-6 text-ink-3 text-meta">
            Reference <span className="font-mono">{reference}</span>
          </p>
        ) : null}
      </div>
    </main>
  )
}
