import clsx from 'clsx'

const figures = new Intl.NumberFormat('en-GB')

export function Count({ value, className }: { value: number; className?: string }) {
  return <span className={clsx('font-normal text-meta', className)}>{figures.format(value)}</span>
}
