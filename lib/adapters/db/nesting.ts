import { AsyncLocalStorage } from 'node:async_hooks'
import { NestedTransactionError } from './errors.ts'

// Who waits for a second turn while having the first would wait for ever; this makes it an error at once.
const current = new AsyncLocalStorage<{ isOpen: boolean }>()

export function refuseInsideTransaction(): void {
  if (current.getStore()?.isOpen) throw new NestedTransactionError()
}

export async function markedAsTransaction<T>(work: () => Promise<T>): Promise<T> {
  const mark = { isOpen: true }
  try {
    return await current.run(mark, work)
  } finally {
    // What was started inside and goes on after the end is no longer inside.
    mark.isOpen = false
  }
}
