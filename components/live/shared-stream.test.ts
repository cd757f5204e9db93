import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeBrowser, type FakeTab, gap } from './testing/fake-browser.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index + 1)
const close = (browser: FakeBrowser) => {
  for (const tab of browser.tabs) tab.stream.suspend()
}

test('five tabs share one stream, and each is told everything', async () => {
  const browser = new FakeBrowser()
  for (let tab = 0; tab < 5; tab++) browser.openTab()
  await pass(10)
  for (let frame = 0; frame < 3; frame++) browser.server.append()
  await pass(10)
  expect(browser.server.streamCount).toBe(1)
  expect(browser.tabs.map(({ told }) => told)).toEqual(Array(5).fill([1, 2, 3]))
  close(browser)
})

test('when the leader dies, another goes on within a second where the browser stopped', async () => {
  const browser = new FakeBrowser()
  const [leader, other] = [browser.openTab(), browser.openTab()]
  await pass(10)
  browser.server.append()
  await pass(10)
  browser.crash(leader)
  browser.server.breakStreams()
  browser.server.append()
  await pass(1000)
  expect(other.told).toEqual([1, 2])
  expect(browser.server.streamCount).toBe(1)
  close(browser)
})

test('a leader that is stuck is replaced', async () => {
  const browser = new FakeBrowser()
  const [leader, other] = [browser.openTab(), browser.openTab()]
  await pass(10)
  leader.isStuck = true
  browser.server.append()
  await pass(24_000)
  expect(other.told).toEqual([1])
  leader.isStuck = false
  await pass(24_000)
  browser.server.append()
  await pass(100)
  expect([leader.told, other.told]).toEqual([
    [1, 2],
    [1, 2],
  ])
  expect(browser.server.streamCount).toBe(1)
  close(browser)
})

test.each([
  [401, 'signed-out'],
  [403, 'access-lost'],
  [404, 'access-lost'],
])('status %i ends all tabs with %s and nobody asks again', async (status, end) => {
  const browser = new FakeBrowser()
  const tabs = [browser.openTab(), browser.openTab()]
  await pass(10)
  browser.server.status = status
  browser.server.breakStreams()
  await pass(5000)
  expect(tabs.map(({ ends }) => ends)).toEqual([[end], [end]])
  const open = vi.spyOn(browser.server, 'open')
  await pass(120_000)
  expect(open).not.toHaveBeenCalled()

  browser.server.status = 200
  browser.server.append()
  tabs[1]?.stream.resume()
  await pass(100)
  expect(tabs.map(({ told }) => told)).toEqual([[1], [1]])
  close(browser)
})

test('a session that was replaced ends nothing: its stream is taken up with the new one', async () => {
  const browser = new FakeBrowser()
  const tabs = [browser.openTab(), browser.openTab()]
  await pass(10)
  // the answer with the new cookie is still on its way
  browser.server.endSessions(401)
  await pass(500)
  tabs[0]?.stream.nudge()
  await pass(500)
  browser.server.status = 200
  browser.server.append()
  await pass(1000)
  expect(tabs.map(({ ends }) => ends)).toEqual([[], []])
  expect(tabs.map(({ told }) => told)).toEqual([[1], [1]])
  expect(browser.server.streamCount).toBe(1)
  close(browser)
})

test('a session that is over ends all tabs, once the server has refused the present one', async () => {
  const browser = new FakeBrowser()
  const tabs = [browser.openTab(), browser.openTab()]
  await pass(10)
  browser.server.endSessions(401)
  await pass(1000)
  expect(tabs.map(({ ends }) => ends)).toEqual([[], []])
  await pass(1000)
  expect(tabs.map(({ ends }) => ends)).toEqual([['signed-out'], ['signed-out']])
  const open = vi.spyOn(browser.server, 'open')
  await pass(60_000)
  expect(open).not.toHaveBeenCalled()
  close(browser)
})

test('a server that is away is asked again, patiently', async () => {
  const browser = new FakeBrowser()
  const tab = browser.openTab()
  await pass(10)
  browser.server.status = 503
  browser.server.breakStreams()
  const open = vi.spyOn(browser.server, 'open')
  await pass(60_000)
  expect(open.mock.calls.length).toBeLessThan(16)
  browser.server.append()
  browser.server.status = 200
  await pass(15_000)
  expect(tab.told).toEqual([1])
  close(browser)
})

/** Nothing skipped, nothing twice; a gap stands for whatever was told before it. */
function expectWhole({ from, told }: FakeTab, head: number): void {
  let last = from
  for (const value of told) {
    if (last !== gap && value !== gap) expect(value).toBe(last + 1)
    last = value
  }
  if (last !== gap) expect(last).toBe(head)
}

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('crash', 'suspend', 'resume', 'stick', 'free', 'nudge'),
      tab: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('break' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(0, 1, 2, 500, 4000, 30_000),
    }),
  },
)

test('whatever happens to tabs and lines, each living tab is told each frame once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(step, { maxLength: 50 }),
      async (tabs, steps) => {
        const browser = new FakeBrowser()
        for (let tab = 0; tab < tabs; tab++) browser.openTab()
        const act: Record<string, (tab: FakeTab) => void> = {
          crash: (tab) => browser.crash(tab),
          suspend: (tab) => tab.stream.suspend(),
          resume: (tab) => tab.stream.resume(),
          nudge: (tab) => tab.stream.nudge(),
          stick: (tab) => Object.assign(tab, { isStuck: true }),
          free: (tab) => Object.assign(tab, { isStuck: false }),
        }
        for (const it of steps) {
          if (it.do === 'append') for (let frame = 0; frame < it.count; frame++) browser.server.append()
          else if (it.do === 'open') browser.openTab()
          else if (it.do === 'break') browser.server.breakStreams()
          else if (it.do === 'pass') await pass(it.ms)
          else {
            const living = browser.tabs.filter(({ isAlive }) => isAlive)
            const tab = living[it.tab % Math.max(1, living.length)]
            if (tab) act[it.do]?.(tab)
          }
        }
        const living = browser.tabs.filter(({ isAlive }) => isAlive)
        for (const tab of living) {
          tab.isStuck = false
          tab.stream.resume()
        }
        await pass(60_000)
        const mayForget = steps.some((it) => it.do === 'open' || it.do === 'suspend' || it.do === 'stick')
        for (const tab of living) {
          if (!mayForget) expect(tab.told).toEqual(range(tab.from, browser.server.frames.length))
          expectWhole(tab, browser.server.frames.length)
        }
        expect(browser.server.streamCount).toBe(living.length > 0 ? 1 : 0)
        close(browser)
      },
    ),
    { numRuns: 300 },
  )
}, 120_000)
