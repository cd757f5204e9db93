import { expect, test } from 'vitest'
import { DatabaseBusyError } from './errors.ts'
import { Turns } from './turns.ts'

test('turns come in the order in which they were asked for', async () => {
  const turns = new Turns()
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const done = await turns.take(1_000)
      order.push(index)
      await Promise.resolve()
      expect(order.at(-1)).toBe(index)
      done()
    }),
  )
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index))
})

test('who waited too long leaves the queue, and the others get their turn', async () => {
  const turns = new Turns()
  const done = await turns.take(1_000)
  const impatient = turns.take(5)
  const patient = turns.take(1_000)
  await expect(impatient).rejects.toThrow(DatabaseBusyError)
  done()
  const last = await patient
  last()
  last()
  ;(await turns.take(5))()
})
