import { type Frame, topicOf } from '#lib/shared/events.ts'
import type { AnyTransaction } from '../clients.ts'
import { eventEpoch, eventSequence } from './counters.ts'

export interface PlacedFrame {
  frame: Frame
  scope: string
}

interface EventRow {
  epoch: bigint
  sequence: bigint
  scope: string
  topic: string
  frame: string
  createdAt: Date
}

export interface EventTable {
  event: { createMany(args: { data: EventRow[] }): PromiseLike<unknown> }
}

/**
 * The last write of a transaction. Its counter's row stays locked until the commit, so sequences become visible
 * in their order, and a reader who asks for what comes after N has seen everything up to N.
 */
export async function appendEvents(
  tx: AnyTransaction & EventTable,
  frames: readonly PlacedFrame[],
  now: Date,
): Promise<void> {
  if (frames.length === 0) return
  const added = BigInt(frames.length)
  const [counter] = await tx.$queryRaw<{ last: bigint; epoch: bigint }[]>`
    UPDATE "Counter" SET "value" = "value" + ${added} WHERE "name" = ${eventSequence}
    RETURNING "value" AS "last", (SELECT "value" FROM "Counter" WHERE "name" = ${eventEpoch}) AS "epoch"`
  if (!counter) throw new Error('The database has no event counter.')
  const first = counter.last - added + 1n
  const data = frames.map(({ frame, scope }, index) => ({
    epoch: counter.epoch,
    sequence: first + BigInt(index),
    scope,
    topic: topicOf[frame.kind],
    frame: JSON.stringify(frame),
    createdAt: now,
  }))
  await tx.event.createMany({ data })
}
