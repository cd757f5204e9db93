/** Dims what lies behind a modal; the page keeps its shape underneath. */
export const veilStyle =
  'fixed inset-0 z-40 bg-canvas/62 transition-opacity duration-(--d-slow) data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-black/45'
