import { rowsOf } from '#lib/adapters/db/sql.ts'
import { gathering } from '#lib/runs/commands/gather-writes.ts'
import type { Answer } from '../decide-repeat.ts'

interface Ended {
  key: string
  requestHash: string
  answer: Answer | null
}

/** Keeps the answer for whoever asks again; without one, the key may be used once more. */
export const endRequest = gathering<Ended, true, null>({
  before: async () => null,

  async write({ tx, now }, ended) {
    const dropped = ended.filter(({ answer }) => answer === null).map(({ key }) => key)
    if (dropped.length > 0) await tx.idempotencyKey.deleteMany({ where: { key: { in: dropped } } })
    const values = ended.flatMap(({ key, requestHash, answer }) => {
      if (answer === null) return []
      const { status, ...rest } = answer
      return [[key, requestHash, status, JSON.stringify(rest), now]]
    })
    if (values.length > 0) {
      await tx.$executeRaw`
        INSERT INTO "IdempotencyKey" ("key", "requestHash", "status", "answer", "createdAt") VALUES ${rowsOf(values)}
        ON CONFLICT ("key") DO UPDATE SET "status" = excluded."status", "answer" = excluded."answer"`
    }
    return ended.map(() => true as const)
  },
})
