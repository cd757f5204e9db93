export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'offline'

/** The stream of this browser, whichever tab holds it. `downSince` is an instant of `performance.now()`. */
export type Link = { up: true } | { up: false; downSince: number; wasUp: boolean }

/** A break that heals by itself within this is nobody's concern. */
export const graceMs = 3000

export function liveState(link: Link, isOnline: boolean, now: number): LiveState {
  if (link.up) return 'live'
  if (!isOnline) return 'offline'
  if (now - link.downSince >= graceMs) return 'reconnecting'
  return link.wasUp ? 'live' : 'connecting'
}
