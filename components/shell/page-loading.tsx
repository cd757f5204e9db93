import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { RowsLoading } from '#components/ui/row-skeleton.tsx'
import type { RowHeight } from '#components/ui/row-style.ts'

type PageLoadingProps = { title: string; height?: RowHeight; rows?: number }

/** A page that is a list, on its way: its bar at once, its rows as bars when it takes longer than 200 ms. */
export function PageLoading({ title, height = 52, rows = 8 }: PageLoadingProps) {
  return (
    <>
      <PageHeader title={title} />
      <PageBody>
        <RowsLoading height={height} count={rows} label={`Loading ${title}`} />
      </PageBody>
    </>
  )
}
