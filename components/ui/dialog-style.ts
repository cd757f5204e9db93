import { popupStyle } from './popup-style.ts'

export const dialogStyle = {
  popup: `${popupStyle} fixed top-[18vh] left-1/2 z-40 flex max-h-[76dvh] max-w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col outline-none max-rail:top-3 max-rail:max-h-[calc(100dvh-1.5rem)]`,
  head: 'flex-none px-5 pt-4',
  title: 'wrap-anywhere font-semibold text-title tracking-[-0.01em]',
  description: 'mt-1 wrap-anywhere text-pretty text-ink-2',
  body: 'relative min-h-0 flex-1 overflow-y-auto px-5 py-3 empty:hidden',
  actions:
    'flex flex-none justify-end gap-2 border-line border-t px-5 py-3 max-rail:flex-col-reverse max-rail:*:w-full',
}
