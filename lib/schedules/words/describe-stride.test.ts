import { expect, it, describe as suite } from 'vitest'
import { describe } from '../describe.ts'
import type { Stride } from '../schema.ts'

const words = (expression: string, stride: Omit<Stride, 'from'>, from?: string): string =>
  describe(
    {
      schedule: {
        kind: 'cron',
        expressions: [expression],
        zone: 'UTC',
        stride: { ...stride, from: '2026-01-01' },
        ...(from && { from }),
      },
    },
    'en-GB',
  )

suite('a stride in a sentence', () => {
  it.each<[string, string, Omit<Stride, 'from'>]>([
    ['On every Monday of every other year at 09:00', '0 9 * * 1', { every: 2, unit: 'year' }],
    ['On every Monday of every other month at 09:00', '0 9 * * 1', { every: 2, unit: 'month' }],
    ['Every Monday, only on every other day, at 09:00', '0 9 * * 1', { every: 2, unit: 'day' }],
    ['On the 15th of every month of every other year at 09:00', '0 9 15 * *', { every: 2, unit: 'year' }],
    ['On the 15th of every month, only in every 3 weeks, at 09:00', '0 9 15 * *', { every: 3, unit: 'week' }],
  ])('says all of its days: %s', (sentence, expression, stride) => {
    expect(words(expression, stride)).toMatch(new RegExp(`^${sentence}, UTC, counted from`))
  })

  it.each<[string, string]>([
    ['Every other week from Sunday to Saturday at 09:00', '0 9 * * *'],
    ['Every other week on Monday and Sunday (weeks from Sunday to Saturday) at 09:00', '0 9 * * 0,1'],
    ['Every other week on Monday and Tuesday at 09:00', '0 9 * * 1,2'],
  ])('tells where its weeks begin if that matters: %s', (sentence, expression) => {
    expect(words(expression, { every: 2, unit: 'week', weekStart: 'sun' })).toContain(sentence)
  })

  it('starts only where the schedule has a start', () => {
    expect(words('0 9 * * 5', { every: 2, unit: 'week' })).toContain('counted from 2 January 2026')
    expect(words('0 9 * * 5', { every: 2, unit: 'week' }, '2026-11-20T00:00:00Z')).toContain(
      'starting 20 November 2026',
    )
  })
})
