import { control } from '#lib/adapters/db/open.ts'

const fiveMinutesMs = 300_000

/** Keeps "last seen" true to five minutes, which spares a write on each request. */
export async function touchSession(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < fiveMinutesMs) return
  await control().transact({ now }, (tx) =>
    tx.session.updateMany({ where: { id: session.id }, data: { updatedAt: now } }),
  )
}
