import { isObject, type JsonObject } from './json-object.ts'

/**
 * A patch says what differs: groups of fields merge, null takes a field away, lists and texts are replaced. Where the
 * kind of a group changes, nothing of the old kind stays.
 */
export function mergePatch(present: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const base: JsonObject = isObject(present) && !changesKind(present, patch) ? present : {}
  const merged = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}

const changesKind = (present: JsonObject, patch: JsonObject): boolean =>
  patch.kind !== undefined && present.kind !== undefined && patch.kind !== present.kind
