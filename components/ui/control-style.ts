/** Every control that holds a value: input, select, combobox, textarea. 16 px type on a phone keeps it from zooming. */
export const controlStyle =
  'w-full min-w-0 rounded-control border border-line-control bg-surface px-2 text-ink outline-offset-1 disabled:border-line disabled:bg-sunken disabled:text-ink-disabled data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-disabled aria-invalid:border-failed data-invalid:border-failed [input:read-only&]:bg-sunken max-rail:text-base'

export const controlHeights = {
  sm: 'h-6 text-meta max-rail:h-11',
  md: 'h-7 max-rail:h-11',
  lg: 'h-9 max-rail:h-11',
}

export type ControlSize = keyof typeof controlHeights
