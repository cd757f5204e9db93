import { type RowHeight, rowStyle } from './row-style.ts'
import { Skeleton } from './skeleton.tsx'

function RowSkeleton({ height }: { height: RowHeight }) {
  return (
    <div className={rowStyle({ height })}>
      <Skeleton round className={height === 52 ? 'mt-0.5' : undefined} />
      <span>
        <Skeleton className={height === 32 ? 'w-1/2' : 'mt-1 mb-2 w-2/5'} />
        {height === 32 ? null : <Skeleton className="w-3/4" />}
      </span>
      <Skeleton className={height === 52 ? 'mt-1 w-8' : 'w-8'} />
    </div>
  )
}

/** Announced once for the whole list, however many rows it draws. */
export function RowsLoading({ height, count, label }: { height: RowHeight; count: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <RowSkeleton key={position} height={height} />
      ))}
    </div>
  )
}
