import { setTimeout as sleep } from 'node:timers/promises'
import type { AnyClient, AnyTransaction } from './clients.ts'
import { DatabaseBusyError, TransactionTimeoutError } from './errors.ts'
import { markedAsTransaction } from './nesting.ts'
import { isLockTimeout, isWriteConflict } from './prisma-errors.ts'
import type { DatabaseSettings } from './settings.ts'
import { UnitOfWork } from './unit/unit-of-work.ts'

const attempts = 5

export interface Outcome<T> {
  result: T
  /** The scopes whose events were written. */
  scopes: string[]
}

interface Transacting<Transaction, T> {
  client: AnyClient<Transaction>
  /** What must come first in every transaction. */
  begin: (tx: Transaction) => Promise<void>
  now: Date
  settings: Pick<DatabaseSettings, 'waitMs' | 'transactionMs'>
  work: (tx: Transaction, unit: UnitOfWork) => Promise<T>
}

/** Runs `work` and writes its unit in one transaction; again when the database gave it up in favour of another. */
export async function transact<Transaction extends AnyTransaction, T>(
  transacting: Transacting<Transaction, T>,
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(transacting)
    } catch (error) {
      if (isLockTimeout(error)) throw new DatabaseBusyError(transacting.settings.waitMs)
      if (attempt === attempts || !isWriteConflict(error)) throw error
    }
    await sleep(2 ** attempt * (5 + 5 * Math.random()))
  }
}

function once<Transaction extends AnyTransaction, T>({
  client,
  begin,
  now,
  settings,
  work,
}: Transacting<Transaction, T>): Promise<Outcome<T>> {
  const unit = new UnitOfWork(now)
  const { waitMs, transactionMs } = settings
  // The adapters bound the wait for a turn and we the work; Prisma's own bounds only stand behind these.
  const options = { maxWait: waitMs * 3, timeout: transactionMs * 2 }
  return client.$transaction(async (tx) => {
    await begin(tx)
    const result = await within(
      transactionMs,
      markedAsTransaction(() => work(tx, unit)),
    )
    return { result, scopes: await unit.write(tx) }
  }, options)
}

/** Work that hangs keeps its transaction no longer than this; what it still does afterwards is refused. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TransactionTimeoutError(limitMs)), limitMs)
  try {
    return await Promise.race([work, expired])
  } finally {
    clearTimeout(timer)
  }
}
