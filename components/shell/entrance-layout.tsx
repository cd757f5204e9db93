import type { ReactNode } from 'react'
import { BrandMark } from '#components/ui/brand-mark.tsx'
import { OstinatoFigure } from './ostinato-figure.tsx'

type EntranceLayoutProps = {
  title: string
  /** Where one is going: "to Acme on acme.example". */
  lead?: ReactNode
  children: ReactNode
}

/** Sign-in, invitation, reset: the figure at the left, the form at the right. */
export function EntranceLayout({ title, lead, children }: EntranceLayoutProps) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)_min(35rem,50vw)] bg-canvas max-rail:grid-cols-1 max-rail:grid-rows-[auto_1fr] max-rail:bg-surface">
      <header className="flex flex-col px-14 py-10 max-rail:px-6 max-rail:py-6">
        <p className="flex items-center gap-2.5 font-semibold">
          <BrandMark />
          Ostinato
        </p>
        <p className="mt-auto max-w-[19ch] text-balance font-medium text-figure leading-9.5 tracking-[-0.025em] max-rail:hidden">
          A short figure that repeats reliably under the music.
        </p>
        <OstinatoFigure />
        <p className="mt-4 text-ink-3 text-meta max-rail:hidden">
          Always there, on time, quiet until it matters.
        </p>
      </header>
      <main className="grid place-content-center border-line border-l bg-surface px-6 py-10 max-rail:grid-cols-[minmax(0,1fr)] max-rail:content-start max-rail:border-l-0 max-rail:pt-8">
        <div className="w-80 max-w-full max-rail:w-full">
          <h1 className="font-semibold text-page tracking-[-0.015em]">{title}</h1>
          {lead ? <p className="text-ink-2">{lead}</p> : null}
          <div className="mt-5 grid gap-4">{children}</div>
        </div>
      </main>
    </div>
  )
}
