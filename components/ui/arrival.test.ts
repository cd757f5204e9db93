import { expect, test, vi } from 'vitest'
import { arrival } from './arrival.ts'

test('what is asked for twice is fetched once, and whoever waits is told', async () => {
  const bring = vi.fn(async () => 'here')
  const part = arrival(bring)
  const heard = vi.fn()
  part.subscribe(heard)
  expect(part.get()).toBeUndefined()
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual([true, true])
  expect(part.get()).toBe('here')
  expect(bring).toHaveBeenCalledOnce()
  expect(heard).toHaveBeenCalledOnce()
})

test('what could not be fetched is fetched again when it is asked for again', async () => {
  const bring = vi.fn(async () => 'here').mockRejectedValueOnce(new Error('offline'))
  const part = arrival(bring)
  expect(await part.fetch()).toBe(false)
  expect(part.get()).toBeUndefined()
  expect(await part.fetch()).toBe(true)
  expect(part.get()).toBe('here')
})
