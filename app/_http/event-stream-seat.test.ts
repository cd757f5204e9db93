import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LogRow } from '#lib/live/log.ts'
import type { Reader } from '#lib/live/rights.ts'
import { AppError } from '#lib/shared/errors.ts'
import { permissionsOf } from '#lib/shared/permissions.ts'
import { positionDelivery, rowDelivery } from './event-stream-delivery.ts'
import { openSeat } from './event-stream-seat.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const ada: Reader = {
  role: 'viewer',
  permissions: permissionsOf('viewer'),
  workspaceId: 'w1',
  personId: 'ada',
  boundBy: 'ada',
}
const cursorAt = (sequence: number) => ({
  control: { epoch: 1, sequence: 0 },
  workspace: { epoch: 1, sequence },
})
const deliveryAt = (sequence: number) => {
  const cursor = cursorAt(sequence)
  const frame = { kind: 'counter.changed', name: 'n', value: sequence } as const
  const row: LogRow = { position: cursor.workspace, scope: 'workspace', topic: 'counters', frame }
  return rowDelivery(row, cursor)
}

function sit(authorise: () => Promise<Reader> = async () => ada) {
  const gone = vi.fn()
  const told = { text: '', isOver: false }
  const seat = openSeat({
    reader: ada,
    wants: () => true,
    authorise,
    renamed: () => {},
    gone,
    now: () => Date.now(),
    random: () => 1,
  })
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of seat.stream) told.text += decoder.decode(chunk)
  }
  read().finally(() => {
    told.isOver = true
  })
  const tick = async (seconds: number, latest = 0) => {
    for (let second = 0; second < seconds; second++) {
      await vi.advanceTimersByTimeAsync(1000)
      seat.tick(positionDelivery(cursorAt(latest)))
    }
    await vi.advanceTimersByTimeAsync(1)
  }
  return { seat, gone, told, tick }
}

test('the line is kept warm every 15 s, and only when nothing else was said', async () => {
  const { seat, told, tick } = sit()
  await tick(1)
  seat.deliver(deliveryAt(3))
  await vi.advanceTimersByTimeAsync(0)
  told.text = ''
  await tick(14, 3)
  expect(told.text).toBe('')
  await tick(2, 3)
  expect(told.text).toBe(':\n\n')
})

test('a reader for whom nothing happened still learns where the log is', async () => {
  const { told, tick } = sit()
  await tick(16, 900)
  expect(told.text).toContain('id: 1-0~1-900\n\n')
})

test('rights are read again within 60 s, however quiet it is', async () => {
  const authorise = vi.fn(async () => ada)
  const { tick } = sit(authorise)
  await tick(60)
  expect(authorise).toHaveBeenCalledOnce()
  await tick(60)
  expect(authorise).toHaveBeenCalledTimes(2)
})

test('a session that ended silently ends the stream within 60 s', async () => {
  const { told, gone, tick } = sit(async () => {
    throw new AppError('unauthenticated', 'Signed out.')
  })
  await tick(60)
  expect(told.text).toContain('{"kind":"signed-out"}')
  expect(told.isOver).toBe(true)
  expect(gone).toHaveBeenCalledOnce()
})

test('rights that cannot be read are asked for again, and the stream stays', async () => {
  const authorise = vi.fn(async (): Promise<Reader> => {
    throw new Error('The database is busy.')
  })
  const { told, tick } = sit(authorise)
  await tick(70)
  expect(authorise.mock.calls.length).toBeGreaterThan(1)
  expect(told.isOver).toBe(false)
})

test('while rights are read again, frames wait and then come in order', async () => {
  let answer: (reader: Reader) => void = () => {}
  const { seat, told, tick } = sit(() => new Promise((resolve) => (answer = resolve)))
  await tick(60)
  told.text = ''
  seat.deliver(deliveryAt(1))
  seat.deliver(deliveryAt(2))
  await vi.advanceTimersByTimeAsync(1)
  expect(told.text).toBe('')
  answer(ada)
  await vi.advanceTimersByTimeAsync(1)
  expect(told.text.match(/"value":\d/g)).toEqual(['"value":1', '"value":2'])
})

test('what is rendered while a reader leaves is told to nobody', async () => {
  const { seat, gone } = sit()
  seat.end(null)
  seat.deliver(deliveryAt(1))
  seat.tick(positionDelivery(cursorAt(1)))
  seat.end(null)
  expect(seat.isOpen()).toBe(false)
  expect(gone).toHaveBeenCalledOnce()
})
