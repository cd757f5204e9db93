import clsx from 'clsx'
import type { ReactNode } from 'react'

/**
 * What scrolls under the page's bar. Lists go edge to edge, prose and forms are padded.
 * Positioned, so that what only screen readers see scrolls with it instead of making the document longer.
 */
export function PageBody({ padded, children }: { padded?: boolean; children: ReactNode }) {
  return (
    <div
      className={clsx(
        'relative min-h-0 min-w-0 flex-1 overflow-y-auto overscroll-contain',
        padded && 'px-6 pt-3.5 pb-16 max-rail:px-4',
      )}
    >
      {children}
    </div>
  )
}
