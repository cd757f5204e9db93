import clsx from 'clsx'

type SkeletonProps = { round?: boolean; className?: string | undefined }

/** A bar in the final geometry. It shows only after 200 ms, so that a fast answer never flickers. */
export function Skeleton({ round, className }: SkeletonProps) {
  const shape = round ? 'size-4 rounded-full' : 'h-2.5 rounded-[3px]'
  return <span aria-hidden className={clsx('block animate-appear bg-pressed', shape, className)} />
}
