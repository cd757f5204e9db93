import { expect, test } from 'vitest'
import { runId } from './run-id.ts'

const key = {
  automationId: 'au_1',
  scheduledFor: new Date('2026-03-01T08:00:00Z'),
  triggerKind: 'schedule',
  nonce: '',
}

test('whoever fires an instant gives its run the same id', () => {
  expect(runId(key)).toBe(runId({ ...key, scheduledFor: new Date(key.scheduledFor) }))
  expect(runId(key)).toMatch(/^run_[0-9a-z]{28}$/)
})

test.each([
  { automationId: 'au_2' },
  { scheduledFor: new Date('2026-03-01T08:00:00.001Z') },
  { triggerKind: 'manual' },
  { nonce: '1' },
])('%o makes it another run', (change) => {
  expect(runId({ ...key, ...change })).not.toBe(runId(key))
})

test('ids of a year of minutes in many automations never meet, nor do their halves', () => {
  const whole = new Set<string>()
  const halves = new Set<string>()
  const count = 200_000
  for (let index = 0; index < count; index++) {
    const scheduledFor = new Date(key.scheduledFor.getTime() + Math.floor(index / 4) * 60_000)
    const id = runId({ ...key, automationId: `au_${index % 4}`, scheduledFor })
    whole.add(id)
    halves.add(id.slice(4, 18))
  }
  expect(whole.size).toBe(count)
  expect(halves.size).toBe(count)
})
