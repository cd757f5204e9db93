export type Side = 'top' | 'right' | 'bottom' | 'left'

interface Box {
  left: number
  top: number
  width: number
  height: number
}
interface Size {
  width: number
  height: number
}

const opposite: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }
const margin = 8

/** Beside its anchor, in the middle of it; on the other side where there is no room, and never beyond the edge. */
export function placeBubble({
  anchor,
  bubble,
  view,
  side,
}: {
  anchor: Box
  bubble: Size
  view: Size
  side: Side
}): { left: number; top: number; side: Side } {
  const room: Record<Side, number> = {
    top: anchor.top - bubble.height,
    bottom: view.height - anchor.top - anchor.height - bubble.height,
    left: anchor.left - bubble.width,
    right: view.width - anchor.left - anchor.width - bubble.width,
  }
  const other = opposite[side]
  const chosen = room[side] < margin && room[other] > room[side] ? other : side
  const middle = {
    left: anchor.left + (anchor.width - bubble.width) / 2,
    top: anchor.top + (anchor.height - bubble.height) / 2,
  }
  const wanted = {
    top: { ...middle, top: anchor.top - bubble.height },
    bottom: { ...middle, top: anchor.top + anchor.height },
    left: { ...middle, left: anchor.left - bubble.width },
    right: { ...middle, left: anchor.left + anchor.width },
  }[chosen]
  return {
    side: chosen,
    left: within(wanted.left, view.width - bubble.width),
    top: within(wanted.top, view.height - bubble.height),
  }
}

const within = (wanted: number, most: number) => Math.round(Math.max(margin, Math.min(wanted, most - margin)))
