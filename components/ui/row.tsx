import { useRender } from '@base-ui/react/use-render'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { type RowHeight, rowStyle } from './row-style.ts'

type RowProps = useRender.ComponentProps<'div'> & {
  height: RowHeight
  /** 16 px wide: a Status with iconOnly, or an icon. */
  lead?: ReactNode
  title: ReactNode
  /** Beside the title: a Tag, "×3". */
  note?: ReactNode
  detail?: ReactNode
  trail?: ReactNode
  strong?: boolean
  selected?: boolean
  interactive?: boolean
}

/** One line of any list. Pass `render={<Link href=… />}` or `<button />` to make it act. */
export function Row(props: RowProps) {
  const {
    height,
    lead,
    title,
    note,
    detail,
    trail,
    strong,
    selected,
    interactive,
    className,
    render,
    ...rest
  } = props
  const oneLine = height === 32
  const content = (
    <>
      <span className={clsx('flex', height === 52 && 'pt-0.5')}>{lead}</span>
      <span className={clsx('block min-w-0', oneLine && 'flex items-baseline gap-2')}>
        <span className={clsx('flex min-w-0 items-center gap-2', oneLine && 'max-w-3/4 flex-none')}>
          <span className={clsx('truncate', strong ? 'font-semibold text-ink' : 'font-medium text-ink-2')}>
            {title}
          </span>
          {note}
        </span>
        {detail ? (
          <span className={clsx('block min-w-0 truncate', strong ? 'text-ink-2' : 'text-ink-3')}>
            {detail}
          </span>
        ) : null}
      </span>
      <span className="flex h-5 items-center justify-end gap-2 text-ink-3 text-meta">{trail}</span>
    </>
  )
  return useRender({
    render: render ?? <div />,
    props: {
      ...rest,
      className: clsx(rowStyle({ height, selected, interactive }), className),
      children: content,
    },
  })
}
