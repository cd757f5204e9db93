import { expect, test } from 'vitest'
import {
  type ListedAutomation,
  type ListedRun,
  type Pages,
  withAutomation,
  withoutAutomation,
  withRecentRun,
  withRun,
} from './list-pages.ts'

const run = (id: string, change: Partial<ListedRun> = {}): ListedRun => ({
  id,
  automationId: 'au_1',
  automationName: 'Status',
  problem: null,
  version: 1,
  state: 'queued',
  reason: null,
  because: '',
  triggerKind: 'schedule',
  dryRun: false,
  attempt: 0,
  scheduledFor: `2026-10-21T07:0${id.slice(-1)}:00.000Z`,
  createdAt: `2026-10-21T07:0${id.slice(-1)}:00.000Z`,
  availableAt: '2026-10-21T07:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  missedUntil: null,
  missedCount: 0,
  costMicros: 0,
  ...change,
})

const automation = (id: string, change: Partial<ListedAutomation> = {}): ListedAutomation => ({
  id,
  kind: 'automation',
  name: 'Status',
  state: 'active',
  version: 1,
  revision: 1,
  tags: [],
  triggerKind: 'cron',
  creator: { personId: 'p1', name: 'Ada' },
  createdAt: '2026-10-01T00:00:00.000Z',
  updatedAt: '2026-10-01T00:00:00.000Z',
  pausedUntil: null,
  stopReason: null,
  stoppedBySystem: false,
  deletedAt: null,
  nextFireAt: null,
  failures: 0,
  lastHealthyAt: null,
  schedule: 'Every day at 09:00',
  recent: [],
  ...change,
})

function pagesOf<Row>(pages: readonly (readonly Row[])[], nextCursor: string | null = null): Pages<Row> {
  const last = pages.length - 1
  return {
    pages: pages.map((items, index) => ({ items, nextCursor: index === last ? nextCursor : `to ${index}` })),
    pageParams: pages.map(() => ''),
  }
}

const idsOf = ({ pages }: Pages<{ id: string }>) => pages.map(({ items }) => items.map(({ id }) => id))

test('a new run stands at the top, with the name of its automation', () => {
  const { pages, isComplete } = withRun(pagesOf([[run('run_1')]]), run('run_2'), {})
  expect(idsOf(pages)).toEqual([['run_2', 'run_1']])
  expect(pages.pages[0]?.items[0]?.automationName).toBe('Status')
  expect(isComplete).toBe(true)
})

test('a run that is told late finds its place', () => {
  const list = pagesOf([[run('run_5'), run('run_4')], [run('run_2')]])
  expect(idsOf(withRun(list, run('run_3'), {}).pages)).toEqual([
    ['run_5', 'run_4'],
    ['run_3', 'run_2'],
  ])
  expect(idsOf(withRun(list, run('run_1'), {}).pages)).toEqual([
    ['run_5', 'run_4'],
    ['run_2', 'run_1'],
  ])
})

test('what belongs behind the last page is left to it', () => {
  const list = pagesOf([[run('run_5')]], 'more')
  expect(withRun(list, run('run_1'), {})).toEqual({ pages: list, isComplete: true })
})

test('a change stands in its place and keeps the name', () => {
  const { automationName: _, problem: __, ...saved } = run('run_1', { state: 'running' })
  const { pages } = withRun(pagesOf([[run('run_2'), run('run_1')]]), saved, {})
  expect(pages.pages[0]?.items[1]).toMatchObject({ state: 'running', automationName: 'Status' })
})

test('a run of an automation that nobody named yet is fetched', () => {
  const list = pagesOf([[run('run_1')]])
  expect(withRun(list, run('run_2', { automationId: 'au_2' }), {})).toEqual({
    pages: list,
    isComplete: false,
  })
})

test('what a failure said is fetched', () => {
  const list = pagesOf([[run('run_1')]])
  expect(withRun(list, run('run_1', { state: 'failed' }), {}).isComplete).toBe(false)
  expect(withRun(list, run('run_1', { state: 'succeeded' }), {}).isComplete).toBe(true)
})

test('a filtered list takes what it shows and lets go what it does not', () => {
  const running = { state: 'running' }
  const list = pagesOf([[run('run_1', running)]])
  expect(idsOf(withRun(list, run('run_2'), running).pages)).toEqual([['run_1']])
  expect(idsOf(withRun(list, run('run_2', running), running).pages)).toEqual([['run_2', 'run_1']])
  expect(idsOf(withRun(list, run('run_1', { state: 'succeeded' }), running).pages)).toEqual([[]])
  expect(
    idsOf(withRun(list, run('run_2', { automationId: 'au_2' }), { automationId: 'au_1' }).pages),
  ).toEqual([['run_1']])
})

test('a list that grew for hours is fetched again', () => {
  const long = Array.from({ length: 150 }, (_, index) =>
    run(`run_x${index}`, { createdAt: '2026-10-21T07:00:00.000Z' }),
  )
  expect(withRun(pagesOf([long]), run('run_9'), {}).isComplete).toBe(false)
})

test('an automation that was saved keeps what its frame does not say', () => {
  const list = pagesOf([[automation('au_1')]])
  const { schedule: _, recent: __, ...saved } = automation('au_1', { state: 'paused' })
  const { pages, isComplete } = withAutomation(list, saved)
  expect(pages.pages[0]?.items[0]).toMatchObject({ state: 'paused', schedule: 'Every day at 09:00' })
  expect(isComplete).toBe(true)
})

test('a new automation, another version and a restored one are fetched', () => {
  const list = pagesOf([[automation('au_1')]])
  expect(withAutomation(list, automation('au_2')).isComplete).toBe(false)
  expect(withAutomation(list, automation('au_1', { version: 2 })).isComplete).toBe(false)
  expect(withAutomation(list, automation('au_1', { state: 'deleted' })).isComplete).toBe(false)
})

test('an automation that is gone leaves', () => {
  expect(idsOf(withoutAutomation(pagesOf([[automation('au_1'), automation('au_2')]]), 'au_1'))).toEqual([
    ['au_2'],
  ])
})

test('a run marks the strip of its automation, and a new one moves its next instant', () => {
  const list = pagesOf([[automation('au_1', { recent: [{ id: 'run_1', state: 'running' }] })]])
  const ended = withRecentRun(list, run('run_1', { state: 'succeeded' }))
  expect(ended.pages.pages[0]?.items[0]?.recent).toEqual([{ id: 'run_1', state: 'succeeded' }])
  expect(ended.isComplete).toBe(true)
  const fresh = withRecentRun(list, run('run_2'))
  expect(fresh.pages.pages[0]?.items[0]?.recent).toHaveLength(2)
  expect(fresh.isComplete).toBe(false)
})

test('a strip holds twenty runs', () => {
  const recent = Array.from({ length: 20 }, (_, index) => ({ id: `run_${index}`, state: 'succeeded' }))
  const { pages } = withRecentRun(pagesOf([[automation('au_1', { recent })]]), run('run_x1'))
  expect(pages.pages[0]?.items[0]?.recent).toHaveLength(20)
  expect(pages.pages[0]?.items[0]?.recent.at(-1)?.id).toBe('run_x1')
})
