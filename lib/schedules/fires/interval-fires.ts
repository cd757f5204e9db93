import type { Fires } from './fires.ts'

/** Whole intervals away from the anchor, before and after it. */
export const intervalFires = (everyMs: number, anchor: number): Fires => ({
  next: (after) => anchor + (Math.floor((after - anchor) / everyMs) + 1) * everyMs,
  previous: (before) => anchor + (Math.ceil((before - anchor) / everyMs) - 1) * everyMs,
})
