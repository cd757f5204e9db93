import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cursor, comparePositions, parseCursor } from '#lib/live/cursor.ts'
import { permissionsOf } from '#lib/shared/permissions.ts'
import { type Hub, openHub } from './event-stream-hub.ts'
import { type OpenSeat, openSeat } from './event-stream-seat.ts'
import { openTail } from './event-stream-tail.ts'
import { FakeLog } from './testing/fake-log.ts'

const logs = ['control', 'workspace'] as const
type Name = (typeof logs)[number]

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      log: fc.constantFrom(...logs),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ring' as const), log: fc.constantFrom(...logs) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      back: fc.option(fc.record({ control: fc.nat({ max: 30 }), workspace: fc.nat({ max: 30 }) })),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('turn' as const) }) },
)
const accident = fc.oneof(
  fc.record({ do: fc.constant('restore' as const), log: fc.constantFrom(...logs) }),
  fc.record({
    do: fc.constant('retain' as const),
    log: fc.constantFrom(...logs),
    count: fc.nat({ max: 12 }),
  }),
)
type Step =
  | (typeof step extends fc.Arbitrary<infer S> ? S : never)
  | (typeof accident extends fc.Arbitrary<infer S> ? S : never)

interface Reading {
  asked: Cursor | null
  seat: OpenSeat
  text: string
}

async function read(reading: Reading): Promise<void> {
  const decoder = new TextDecoder()
  for await (const chunk of reading.seat.stream) reading.text += decoder.decode(chunk, { stream: true })
}

function sit(hub: Hub, asked: Cursor | null): Reading {
  const reader = {
    role: 'viewer' as const,
    permissions: permissionsOf('viewer'),
    workspaceId: 'w1',
    personId: 'me',
    boundBy: 'me',
  }
  const seat = openSeat({
    reader,
    wants: () => true,
    authorise: async () => reader,
    renamed: () => {},
    gone: () => hub.leave(seat),
    now: () => 0,
    random: () => 0,
  })
  const reading = { asked, seat, text: '' }
  read(reading)
  hub.join(seat, asked)
  return reading
}

async function play(scheduler: fc.Scheduler, steps: readonly Step[]) {
  const fakes = { control: new FakeLog('control'), workspace: new FakeLog('workspace') }
  const ears: Record<Name, () => void> = { control: () => {}, workspace: () => {} }
  const tailOf = (name: Name) =>
    openTail(
      {
        // What was seen at one moment arrives at another.
        newest: async (limit) => fakes[name].newest(limit),
        after: (position, limit) => scheduler.schedule(Promise.resolve(fakes[name].after(position, limit))),
        listen(listener) {
          ears[name] = () => listener('rung')
          return () => {}
        },
        schedule: () => () => {},
      },
      { batch: 4, memory: 6 },
    )
  fakes.control.append(12)
  fakes.workspace.append(20)
  const hub = openHub({ control: await tailOf('control'), workspace: await tailOf('workspace') })
  const readings: Reading[] = []

  for (const it of steps) {
    if (it.do === 'append') fakes[it.log].append(it.count)
    if (it.do === 'ring') ears[it.log]()
    if (it.do === 'restore') fakes[it.log].restore()
    if (it.do === 'retain') fakes[it.log].retain(it.count)
    if (it.do === 'turn' && scheduler.count() > 0) await scheduler.waitOne()
    if (it.do === 'join') {
      const { back } = it
      const behind = (name: Name) => {
        const { epoch, sequence } = fakes[name].head()
        return { epoch, sequence: Math.max(0, sequence - (back?.[name] ?? 0)) }
      }
      readings.push(
        sit(hub, back === null ? null : { control: behind('control'), workspace: behind('workspace') }),
      )
    }
  }
  for (const name of logs) ears[name]()
  for (let quiet = 0; quiet < 3; quiet++) {
    await new Promise((resolve) => setImmediate(resolve))
    if (scheduler.count() > 0) quiet = 0
    await scheduler.waitAll()
  }
  return { fakes, readings }
}

/** Follows what a reader was told, and complains about the first frame that is lost, repeated or out of order. */
function check({ asked, text }: Reading): { at: Cursor; gaps: number } {
  let at = asked
  let gaps = 0
  for (const event of text.split('\n\n')) {
    const id = parseCursor(/^id: (.*)$/m.exec(event)?.[1])
    const data = /^data: (.*)$/m.exec(event)?.[1]
    if (!id) continue
    at ??= id
    const frame = data ? JSON.parse(data) : null
    if (frame?.kind === 'counter.changed') {
      const name: Name = frame.name
      const other = name === 'control' ? 'workspace' : 'control'
      expect(id[name]).toEqual({ epoch: at[name].epoch, sequence: at[name].sequence + 1 })
      expect(frame.value).toBe(id[name].sequence)
      expect(id[other]).toEqual(at[other])
    } else if (frame?.kind === 'gap') gaps += 1
    else for (const name of logs) expect(comparePositions(id[name], at[name])).toBe(0)
    at = id
  }
  if (!at) throw new Error('The reader was never told where it is.')
  return { at, gaps }
}

test('whoever joins whenever and wherever gets each frame once, in order, and no gap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 60 }), async (scheduler, steps) => {
      const { fakes, readings } = await play(scheduler, steps)
      for (const reading of readings) {
        const { at, gaps } = check(reading)
        expect(at).toEqual({ control: fakes.control.head(), workspace: fakes.workspace.head() })
        expect(gaps).toBe(0)
      }
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('through restores and retention, what cannot be told is said to be missing, and then it goes on', async () => {
  const anything = fc.oneof({ weight: 12, arbitrary: step }, { weight: 1, arbitrary: accident })
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(anything, { maxLength: 60 }), async (scheduler, steps) => {
      const { fakes, readings } = await play(scheduler, steps)
      for (const reading of readings) {
        const { at } = check(reading)
        expect(at).toEqual({ control: fakes.control.head(), workspace: fakes.workspace.head() })
      }
    }),
    { numRuns: 1000 },
  )
}, 60_000)
