import { expect, test } from 'vitest'
import { readLocale, readZone } from './read-zone.ts'

test.each(['Europe/Vienna', 'UTC', '-02:00', '+14:00', '-12:00', '+05:30', '-09:30'])(
  'a schedule may be said at %s',
  (typed) => {
    expect(readZone(typed)).toBe(typed)
  },
)

test.each(['-03:30', '+12:45', '+10:30', '-13:00', '-14:00', '+15:00', '+99:00'])(
  'no zone keeps %s, so the name of a zone is asked for and none is guessed',
  (typed) => {
    expect(() => readZone(typed)).toThrow(
      expect.objectContaining({ field: 'tz', message: expect.stringContaining('"tz" (--zone)') }),
    )
  },
)

test.each(['Vienna', '25:00', '+04:90', ''])('"%s" is no zone', (typed) => {
  expect(() => readZone(typed)).toThrow(
    expect.objectContaining({ field: 'tz', message: expect.stringContaining('is no zone') }),
  )
})

test('a locale is written as its tag is spelled, and what is none is refused', () => {
  expect(readLocale('en-us')).toBe('en-US')
  expect(() => readLocale('not a tag')).toThrow(expect.objectContaining({ field: 'locale' }))
})
