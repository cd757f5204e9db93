// What must end before this process can: open event streams above all, which else keep the server from closing.
interface State {
  isDraining: boolean
  listeners: Set<() => void>
}

// On globalThis: Next loads the code of routes and of instrumentation.ts apart from each other.
declare global {
  var ostinatoDraining: State | undefined
}
globalThis.ostinatoDraining ??= { isDraining: false, listeners: new Set() }
const state = globalThis.ostinatoDraining

export const isDraining = (): boolean => state.isDraining

/** Called once when the process is asked to stop; at once when it already was. */
export function onDrain(listener: () => void): () => void {
  if (state.isDraining) listener()
  else state.listeners.add(listener)
  return () => state.listeners.delete(listener)
}

export function startDraining(): void {
  if (state.isDraining) return
  state.isDraining = true
  for (const listener of state.listeners) listener()
  state.listeners.clear()
}
