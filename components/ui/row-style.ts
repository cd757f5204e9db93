import clsx from 'clsx'

export type RowHeight = 32 | 48 | 52

const heights: Record<RowHeight, string> = {
  52: 'min-h-13 py-1.5 items-start',
  48: 'min-h-12 py-1 items-center',
  32: 'min-h-8 items-center text-ink-3 max-rail:min-h-11',
}

type RowLook = { height: RowHeight; selected?: boolean | undefined; interactive?: boolean | undefined }

// The ring stays inside: a row touches its neighbours and the pane's edge.
export function rowStyle({ height, selected, interactive }: RowLook): string {
  return clsx(
    'relative grid w-full grid-cols-[16px_minmax(0,1fr)_auto] gap-x-3 border-line border-b px-4 text-left transition-[color,background-color,border-color] duration-(--d-fast) focus-visible:-outline-offset-2 data-[force=focus]:-outline-offset-2',
    heights[height],
    selected && 'bg-selected shadow-[inset_2px_0_0_var(--accent)]',
    interactive && !selected && 'hover:bg-hover active:bg-pressed',
  )
}
