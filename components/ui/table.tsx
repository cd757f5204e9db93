import clsx from 'clsx'
import type { ComponentProps } from 'react'

/** Give it a `<caption className="sr-only">` unless a heading right above names it. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <div className="relative overflow-x-auto">
      <table className={clsx('w-full border-collapse', className)} {...rest} />
    </div>
  )
}

type CellProps = { numeric?: boolean }

export function HeadCell({ numeric, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={clsx(
        'whitespace-nowrap border-line border-b py-1 pr-3.5 font-medium text-ink-3 text-micro last:pr-0',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
      {...rest}
    />
  )
}

export function Cell({ numeric, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={clsx(
        'h-8 border-line border-b py-1.5 pr-3.5 align-middle leading-5 last:pr-0 max-rail:h-11',
        numeric && 'text-right',
        className,
      )}
      {...rest}
    />
  )
}

/** Over the buttons at the end of each row. */
export function ActionsHead() {
  return (
    <HeadCell>
      <span className="sr-only">Actions</span>
    </HeadCell>
  )
}
