export interface Rule {
  limit: number
  windowMs: number
  /** After the last allowed one, nothing more for this long. Without it, until the window ends. */
  pauseMs?: number
}
export interface Taken {
  ok: boolean
  remaining: number
  retryAfterMs: number
}
export interface Window {
  count: number
  until: number
}

/** Whether one more is allowed. `rate-limit.ts` says the same in Lua; a test holds the two together. */
export function takeFrom(
  window: Window | undefined,
  rule: Rule,
  now: number,
): { window: Window; taken: Taken } {
  const longest = Math.max(rule.windowMs, rule.pauseMs ?? 0)
  // A window that ends further ahead than any could was written under another clock.
  const current = window && window.until > now && window.until - now <= longest ? window : undefined
  const { count, until } = current ?? { count: 0, until: now + rule.windowMs }
  if (count >= rule.limit) {
    return { window: { count, until }, taken: { ok: false, remaining: 0, retryAfterMs: until - now } }
  }
  const isLast = count + 1 >= rule.limit
  const next = { count: count + 1, until: isLast && rule.pauseMs ? now + rule.pauseMs : until }
  const retryAfterMs = isLast ? next.until - now : 0
  return { window: next, taken: { ok: true, remaining: rule.limit - next.count, retryAfterMs } }
}
