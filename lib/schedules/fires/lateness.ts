import type { Fires } from './fires.ts'

/**
 * Makes each fire late by a share of `jitterMs` that depends on the key alone, or by the same share of the room that it
 * has: until the next fire and until the instant that `edgeAfter` names.
 */
export function lateFires(
  fires: Fires,
  lateness: { key: string; jitterMs: number; edgeAfter(fire: number): number },
): Fires {
  const { jitterMs, edgeAfter } = lateness
  const share = shareOf(lateness.key)
  const late = (fire: number) => {
    const next = fires.next(fire) ?? Number.POSITIVE_INFINITY
    const room = Math.min(jitterMs, next - fire, edgeAfter(fire) - fire)
    return fire + Math.floor(share * room)
  }
  return {
    next(after) {
      const begun = fires.previous(after + 1)
      if (begun !== null && late(begun) > after) return late(begun)
      const fire = fires.next(after)
      return fire === null ? null : late(fire)
    },
    previous(before) {
      const begun = fires.previous(before)
      if (begun === null) return null
      if (late(begun) < before) return late(begun)
      const earlier = fires.previous(begun)
      return earlier === null ? null : late(earlier)
    },
  }
}

/** From 0 up to but without 1: FNV-1a, then mixed so that similar keys lie far apart. */
function shareOf(key: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
