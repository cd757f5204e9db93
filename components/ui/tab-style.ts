// The line under the current tab covers the bar's own border, hence the -1 px.
export const tabStyle =
  'relative inline-flex h-full items-center gap-1.5 whitespace-nowrap px-2 font-medium text-ink-3 transition-[color,background-color,border-color] duration-(--d-fast) hover:text-ink aria-[current=page]:text-ink aria-selected:text-ink after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 aria-[current=page]:after:bg-ink aria-selected:after:bg-ink'

export const tabBarStyle =
  'flex h-10 flex-none items-stretch gap-0.5 overflow-x-auto overflow-y-clip border-line border-b px-2 [scrollbar-width:none] max-rail:h-11.25'
