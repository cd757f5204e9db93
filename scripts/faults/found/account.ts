/** Of a run, what tells which instants it stands for. */
export interface Accounted {
  automationId: string
  triggerKind: string
  scheduledFor: Date
  missedUntil: Date | null
  missedCount: number
}

export interface Account {
  /** Instants that no row stands for. */
  missing: number
  /** Instants that more than one row stands for. */
  twice: number
  /** Rows whose instant is none of the schedule's. */
  strange: number
}

interface Due {
  automationIds: readonly string[]
  /** The first and the last instant that had to be decided on. */
  from: Date
  until: Date
  everyMs: number
}

/** Whether each due instant is accounted for, once: by a row of its own, or by the row of an outage. */
export function accountOf(rows: readonly Accounted[], { automationIds, from, until, everyMs }: Due): Account {
  const account: Account = { missing: 0, twice: 0, strange: 0 }
  const byAutomation = Map.groupBy(
    rows.filter(({ triggerKind }) => triggerKind === 'schedule'),
    ({ automationId }) => automationId,
  )
  for (const id of automationIds) {
    const told = new Map<number, number>()
    for (const row of byAutomation.get(id) ?? []) {
      const last = (row.missedUntil ?? row.scheduledFor).getTime()
      let count = 0
      for (let at = row.scheduledFor.getTime(); at <= last; at += everyMs, count++)
        told.set(at, (told.get(at) ?? 0) + 1)
      if (row.missedUntil && row.missedCount !== count) account.strange += 1
    }
    for (let at = from.getTime(); at <= until.getTime(); at += everyMs) {
      const times = told.get(at) ?? 0
      if (times === 0) account.missing += 1
      if (times > 1) account.twice += 1
    }
    account.strange += [...told.keys()].filter((at) => (at - from.getTime()) % everyMs !== 0).length
  }
  return account
}

export const isComplete = ({ missing, twice, strange }: Account): boolean => missing + twice + strange === 0

export const inWords = ({ missing, twice, strange }: Account): string =>
  `${missing} missing, ${twice} twice${strange > 0 ? `, ${strange} strange` : ''}`
