import type { Frame } from '#lib/shared/events.ts'

/** As `useInfiniteQuery` holds a list. */
export interface Pages<Row> {
  pages: readonly { items: readonly Row[]; nextCursor: string | null }[]
  pageParams: readonly unknown[]
}

type Run = Extract<Frame, { kind: 'run.saved' }>['run']
type Automation = Extract<Frame, { kind: 'automation.saved' }>['automation']

export type ListedRun = Run & { automationName: string; problem: string | null }
export type ListedAutomation = Automation & {
  schedule: string
  recent: readonly { id: string; state: string }[]
}

/** What a list of runs shows: at the end of its key. */
export interface ShownRuns {
  state?: string | undefined
  automationId?: string | undefined
}

/** A list that grew so much since it was fetched is fetched again, so that it does not grow for ever. */
const mostOnFirstPage = 150

type Patched<Row> = { pages: Pages<Row>; isComplete: boolean }

/** A list of runs after a run was saved. Not complete: the list has to be fetched again. */
export function withRun(list: Pages<ListedRun>, run: Run, shown: ShownRuns): Patched<ListedRun> {
  const isShown =
    (shown.state === undefined || shown.state === run.state) &&
    (shown.automationId === undefined || shown.automationId === run.automationId)
  const isKnown = list.pages.some(({ items }) => items.some(({ id }) => id === run.id))
  if (isKnown) {
    const change = (row: ListedRun) => (isShown ? [{ ...row, ...run }] : [])
    const pages = changed(list, (row) => (row.id === run.id ? change(row) : [row]))
    return { pages, isComplete: !saysMore(run) }
  }
  if (!isShown) return { pages: list, isComplete: true }
  const automationName = nameIn(list, run.automationId)
  if (automationName === undefined) return { pages: list, isComplete: false }
  return inserted(
    list,
    { ...run, automationName, problem: null },
    shown.automationId === undefined ? 'createdAt' : 'scheduledFor',
  )
}

/** What a failure said is not in its frame. */
const saysMore = ({ state, attempt }: Run): boolean =>
  state === 'failed' || state === 'dead' || (state === 'queued' && attempt > 0)

function inserted(
  list: Pages<ListedRun>,
  run: ListedRun,
  by: 'createdAt' | 'scheduledFor',
): Patched<ListedRun> {
  const isBefore = (row: ListedRun) => row[by] < run[by] || (row[by] === run[by] && row.id < run.id)
  const page = list.pages.findIndex(({ items }) => items.some(isBefore))
  const last = list.pages.at(-1)
  // It belongs to what was not fetched yet.
  if (page === -1 && last?.nextCursor !== null) return { pages: list, isComplete: true }
  const target = page === -1 ? list.pages.length - 1 : page
  const pages = list.pages.map((known, index) => {
    if (index !== target) return known
    const place = known.items.findIndex(isBefore)
    const at = place === -1 ? known.items.length : place
    return { ...known, items: known.items.toSpliced(at, 0, run) }
  })
  return { pages: { ...list, pages }, isComplete: (pages[0]?.items.length ?? 0) <= mostOnFirstPage }
}

const nameIn = ({ pages }: Pages<ListedRun>, automationId: string): string | undefined => {
  for (const { items } of pages) {
    const row = items.find((one) => one.automationId === automationId)
    if (row) return row.automationName
  }
  return undefined
}

/** A list of automations after one of them was saved. */
export function withAutomation(list: Pages<ListedAutomation>, saved: Automation): Patched<ListedAutomation> {
  const known = list.pages.flatMap(({ items }) => items).find(({ id }) => id === saved.id)
  if (!known) return { pages: list, isComplete: false }
  const pages = changed(list, (row) => (row.id === saved.id ? [{ ...row, ...saved }] : [row]))
  // Another version may have another schedule, and another name another place.
  return {
    pages,
    isComplete: known.version === saved.version && known.state !== 'deleted' && saved.state !== 'deleted',
  }
}

export const withoutAutomation = (
  list: Pages<ListedAutomation>,
  automationId: string,
): Pages<ListedAutomation> => changed(list, (row) => (row.id === automationId ? [] : [row]))

const mostRecent = 20

/** A list of automations after a run of one of them was saved. A run that is new to it has moved its next instant. */
export function withRecentRun(list: Pages<ListedAutomation>, run: Run): Patched<ListedAutomation> {
  let isComplete = true
  const pages = changed(list, (row) => {
    if (row.id !== run.automationId) return [row]
    const mark = { id: run.id, state: run.state }
    const isKnown = row.recent.some(({ id }) => id === run.id)
    if (!isKnown) isComplete = false
    const recent = isKnown
      ? row.recent.map((known) => (known.id === run.id ? mark : known))
      : [...row.recent, mark].slice(-mostRecent)
    return [{ ...row, recent }]
  })
  return { pages, isComplete }
}

const changed = <Row>(list: Pages<Row>, change: (row: Row) => readonly Row[]): Pages<Row> => ({
  ...list,
  pages: list.pages.map((page) => ({ ...page, items: page.items.flatMap(change) })),
})
