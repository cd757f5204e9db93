interface Telling {
  zone: string
  /** Null before the page has hydrated: then each day has its date. */
  now: number | null
}

export interface DayGroup<Row> {
  day: string
  rows: Row[]
}

const dayMs = 86_400_000

/** Rows that stand in order, by the day on which they were made. */
export function dayGroups<Row extends { createdAt: string }>(
  rows: readonly Row[],
  { zone, now }: Telling,
): DayGroup<Row>[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  })
  const today = now === null ? null : format.format(now)
  const yesterday = now === null ? null : format.format(now - dayMs)
  const groups: DayGroup<Row>[] = []
  for (const row of rows) {
    const date = format.format(Date.parse(row.createdAt))
    const day = date === today ? 'Today' : date === yesterday ? 'Yesterday' : date
    const last = groups.at(-1)
    if (last?.day === day) last.rows.push(row)
    else groups.push({ day, rows: [row] })
  }
  return groups
}
