/** Whose events were just committed: who tails them may be woken. */
export interface Committed {
  database: 'control' | 'workspace'
  workspaceId?: string
  scopes: string[]
}

type Listener = (committed: Committed) => void

const key = Symbol.for('ostinato.committed')

/** On globalThis, for the same reason as the databases themselves. */
function listeners(): Set<Listener> {
  const holder: typeof globalThis & { [key]?: Set<Listener> } = globalThis
  holder[key] ??= new Set()
  return holder[key]
}

/** Tells of every commit of this process that wrote events. Returns the way to stop listening. */
export function onCommitted(listener: Listener): () => void {
  listeners().add(listener)
  return () => listeners().delete(listener)
}

/** What was committed stays so, whatever a listener does. */
export function tellCommitted(committed: Committed): void {
  for (const listener of listeners()) {
    try {
      listener(committed)
    } catch (error) {
      queueMicrotask(() => process.emitWarning(error instanceof Error ? error : String(error)))
    }
  }
}
