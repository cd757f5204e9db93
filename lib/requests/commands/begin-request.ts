import { z } from 'zod'
import { rowsOf } from '#lib/adapters/db/sql.ts'
import { gathering } from '#lib/runs/commands/gather-writes.ts'
import { type Answer, type Begun, decideRepeat, keepRequestsMs } from '../decide-repeat.ts'

interface Asked {
  key: string
  requestHash: string
}

const StoredAnswer = z.object({ headers: z.record(z.string(), z.string()), body: z.string() })

/** Takes a key for one request. Of several with the same key, one is the first. */
export const beginRequest = gathering<Asked, Begun, null>({
  before: async () => null,

  async write({ tx, now }, asked) {
    // of those that came together, the first of each key
    const fresh = new Map(asked.toReversed().map((item) => [item.key, item]))
    const forgotten = new Date(now.getTime() - keepRequestsMs)
    const values = [...fresh.values()].map(({ key, requestHash }) => [key, requestHash, now])
    const inserted = await tx.$queryRaw<{ key: string }[]>`
      INSERT INTO "IdempotencyKey" ("key", "requestHash", "createdAt") VALUES ${rowsOf(values)}
      ON CONFLICT ("key") DO UPDATE SET "requestHash" = excluded."requestHash",
        "createdAt" = excluded."createdAt", "status" = NULL, "answer" = NULL
      WHERE "IdempotencyKey"."createdAt" < ${forgotten} RETURNING "key"`
    const taken = new Set(inserted.map(({ key }) => key))
    const isFirst = (item: Asked) => taken.has(item.key) && fresh.get(item.key) === item
    const others = asked.filter((item) => !isFirst(item)).map(({ key }) => key)
    const rows =
      others.length === 0 ? [] : await tx.idempotencyKey.findMany({ where: { key: { in: others } } })
    const known = new Map(rows.map((row) => [row.key, { ...row, answer: answerOf(row) }]))
    return asked.map((item): Begun => {
      const before = known.get(item.key)
      return before && !isFirst(item) ? decideRepeat(before, item.requestHash, now) : { kind: 'first' }
    })
  },
})

const answerOf = ({ status, answer }: { status: number | null; answer: string | null }): Answer | null =>
  status === null || answer === null ? null : { status, ...StoredAnswer.parse(JSON.parse(answer)) }
