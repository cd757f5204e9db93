import type { Work } from '#lib/adapters/db/work.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { opensAgain } from '../decide-incident.ts'

export interface Raised {
  /** What is counted together, such as `failures:au_…`. */
  cause: string
  title: string
  detail: string
  automationId: string | null
  lastHealthyAt: Date | null
}

/** A piece of others: one open incident for each cause, however often it comes. */
export async function raiseIncident({ tx, unit, now }: Work, raised: Raised): Promise<void> {
  const { cause, detail } = raised
  unit.emit({ kind: 'incidents.changed' })
  const again = { lastAt: now, detail, count: { increment: 1 } }
  const { count } = await tx.incident.updateMany({ where: { openCause: cause }, data: again })
  if (count > 0) return

  unit.count('incidents:open', 1)
  const last = await tx.incident.findFirst({
    where: { cause },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  })
  if (last?.closedAt && opensAgain(last.closedAt, now)) {
    const open = { state: 'open', openCause: cause, closedAt: null }
    await tx.incident.update({ where: { id: last.id }, data: { ...again, ...open } })
    return
  }
  await tx.incident.create({
    data: {
      ...raised,
      id: newId('in'),
      openCause: cause,
      state: 'open',
      count: 1,
      openedAt: now,
      lastAt: now,
    },
  })
}

/** A piece of others: the cause is gone. */
export async function closeIncident({ tx, unit, now }: Work, cause: string): Promise<void> {
  const { count } = await tx.incident.updateMany({
    where: { openCause: cause },
    data: { state: 'closed', openCause: null, closedAt: now, lastHealthyAt: now },
  })
  if (count === 0) return
  unit.count('incidents:open', -count)
  unit.emit({ kind: 'incidents.changed' })
}

export const failuresOf = (automationId: string) => `failures:${automationId}`
