import { isZone } from '#lib/schedules/clock/zone.ts'
import { anchorFor } from './anchor.ts'
import { isObject, type JsonObject } from './json-object.ts'

/** What a person may leave to the moment: the zone of the workspace, and where the phase of an interval begins. */
export function completeSpec(raw: unknown, { now, zone }: { now: Date; zone: string }): unknown {
  if (!isObject(raw) || !isObject(raw.trigger)) return raw
  return { ...raw, trigger: completeTrigger(raw.trigger, { now, zone }) }
}

function completeTrigger(trigger: JsonObject, { now, zone }: { now: Date; zone: string }): JsonObject {
  if (trigger.kind === 'manual') return trigger
  const placed = trigger.zone === undefined ? { ...trigger, zone } : trigger
  if (placed.kind !== 'every' || placed.anchor !== undefined) return placed
  const { everyMs, zone: own } = placed
  // What is wrong with these two is refused where they stand.
  if (!Number.isSafeInteger(everyMs) || Number(everyMs) < 1 || typeof own !== 'string' || !isZone(own)) {
    return { ...placed, anchor: now.toISOString() }
  }
  return { ...placed, anchor: anchorFor({ everyMs: Number(everyMs), zone: own }, now) }
}
