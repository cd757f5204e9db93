import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceUnit } from '#lib/adapters/db/unit/unit-of-work.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { askAttention } from './ask-attention.ts'
import { lowerDue } from './lower-due.ts'

interface Decided<Answer> {
  answer: Answer
  /** The earliest instant that this makes due. */
  dueAt: Date | null
}

/** It turned out to be due earlier than was expected: nothing is written, and it is done again. */
class DueEarlier extends Error {
  readonly dueAt: Date

  constructor(dueAt: Date) {
    super(`Due at ${dueAt.toISOString()}, before what was announced.`)
    this.dueAt = dueAt
  }
}

/**
 * A transaction that may make something due. The control database hears of it before the commit, so that no crash
 * leaves an instant that nobody attends to; the worker hears of it afterwards.
 */
export async function commitDue<Answer>(
  context: WorkspaceContext,
  expectedAt: Date | null,
  work: (tx: WorkspaceTransaction, unit: WorkspaceUnit) => Promise<Decided<Answer>>,
): Promise<Answer> {
  const { id } = context.workspace
  for (let announced = expectedAt; ; ) {
    if (announced !== null) await lowerDue(context, id, announced)
    try {
      const { answer } = await workspaceDatabase(id).transact(context, async (tx, unit) => {
        const decided = await work(tx, unit)
        const { dueAt } = decided
        if (dueAt !== null && (announced === null || dueAt < announced)) throw new DueEarlier(dueAt)
        return decided
      })
      await askAttention(id)
      return answer
    } catch (error) {
      if (!(error instanceof DueEarlier)) throw error
      announced = error.dueAt
    }
  }
}
