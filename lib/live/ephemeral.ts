// What is true now and stored nowhere: told to whoever listens, and to newcomers once.
import type { HealthFrame } from '#lib/shared/events.ts'

type Listener = (frame: HealthFrame) => void

declare global {
  var ostinatoHealth: { latest: HealthFrame | null; listeners: Set<Listener> } | undefined
}
// On globalThis: a bundler may load this file twice in one process, and both must meet.
globalThis.ostinatoHealth ??= { latest: null, listeners: new Set() }
const state = globalThis.ostinatoHealth

/** Saying the same twice tells it once. */
export function publishHealth(frame: HealthFrame): void {
  if (JSON.stringify(frame) === JSON.stringify(state.latest)) return
  state.latest = frame
  for (const listener of state.listeners) listener(frame)
}

export const latestHealth = (): HealthFrame | null => state.latest

export function onHealth(listener: Listener): () => void {
  state.listeners.add(listener)
  return () => state.listeners.delete(listener)
}
