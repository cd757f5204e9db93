/** Everything that floats over the page: one plane up, one line, one shadow. */
export const popupStyle =
  'rounded-card border border-line-strong bg-raised shadow-pop transition-[opacity,translate] duration-(--d-slow) ease-out data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0 data-instant:transition-none'

/** One line of a menu or a list of options. */
export const optionStyle =
  'flex min-h-7 select-none items-center gap-2 rounded-[5px] px-2 py-1 outline-none data-highlighted:bg-hover data-disabled:text-ink-disabled max-rail:min-h-11'
