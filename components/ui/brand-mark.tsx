import clsx from 'clsx'

/** The sign that ends a repeat in written music. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={clsx('size-4 flex-none fill-ink', className)}>
      <circle cx="3.4" cy="5.6" r="1.5" />
      <circle cx="3.4" cy="10.4" r="1.5" />
      <rect x="6.9" y="1.5" width="1.5" height="13" />
      <rect x="10.4" y="1.5" width="3.8" height="13" />
    </svg>
  )
}
