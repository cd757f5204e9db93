export interface Link {
  expiresAt: Date
  consumedAt: Date | null
}

export type LinkState = { usable: true } | { usable: false; reason: 'consumed' | 'expired' }

/** Whether a one-time link still opens what it was made for. */
export function linkState(link: Link, now: Date): LinkState {
  if (link.consumedAt) return { usable: false, reason: 'consumed' }
  if (link.expiresAt <= now) return { usable: false, reason: 'expired' }
  return { usable: true }
}
