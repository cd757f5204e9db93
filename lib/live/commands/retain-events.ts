import type { ControlTransaction, WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { eventEpoch, eventSequence } from '#lib/adapters/db/unit/counters.ts'
import type { LogId } from '../log.ts'
import { removableUpTo, youngSince } from '../retention.ts'

type Transaction = Pick<ControlTransaction | WorkspaceTransaction, 'event' | 'counter'>

/** How many rows one transaction removes, so that no writer waits long. */
const batch = 2000

/** Removes old events of one database; whoever still asks for them is told to fetch afresh. Returns how many. */
export async function retainEvents({ now }: { now: Date }, id: LogId): Promise<number> {
  let removed = 0
  for (;;) {
    const some =
      id.log === 'control'
        ? await control().transact({ now }, (tx) => removeSome(tx, now))
        : await workspaceDatabase(id.workspaceId).transact({ now }, (tx) => removeSome(tx, now))
    removed += some
    if (some < batch) return removed
  }
}

const inOrder: [{ epoch: 'asc' }, { sequence: 'asc' }] = [{ epoch: 'asc' }, { sequence: 'asc' }]

async function removeSome(tx: Transaction, now: Date): Promise<number> {
  const counters = await tx.counter.findMany({ where: { name: { in: [eventEpoch, eventSequence] } } })
  const counted = (name: string) => Number(counters.find((row) => row.name === name)?.value ?? 0)
  const head = { epoch: counted(eventEpoch), sequence: counted(eventSequence) }
  const young = await tx.event.findFirst({
    where: { createdAt: { gte: youngSince(now) } },
    select: { epoch: true, sequence: true },
    orderBy: inOrder,
  })
  const upTo = removableUpTo(head, young && { epoch: Number(young.epoch), sequence: Number(young.sequence) })

  const oldest = await tx.event.findMany({
    where: notAfter({ epoch: BigInt(upTo.epoch), sequence: BigInt(upTo.sequence) }),
    select: { epoch: true, sequence: true },
    orderBy: inOrder,
    take: batch,
  })
  const last = oldest.at(-1)
  if (!last) return 0
  const { count } = await tx.event.deleteMany({ where: notAfter(last) })
  return count
}

const notAfter = ({ epoch, sequence }: { epoch: bigint; sequence: bigint }) => ({
  OR: [{ epoch: { lt: epoch } }, { epoch, sequence: { lte: sequence } }],
})
