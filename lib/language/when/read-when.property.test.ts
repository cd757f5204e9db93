import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Schedule as ScheduleShape } from '#lib/schedules/schema.ts'
import { readSentenceTime } from '../testing/read-sentence.ts'

describe('any text', () => {
  const vocabulary =
    `every each other second 2nd third last first day week month year monday fridays weekdays weekend at on
    in from to until between and or 9 17:30 5pm noon midnight minutes hours 15 90 1/4 , - . : except june may for two weeks
    starting twice a daily weekly morning night the of quarter tokyo utc half past not only now ago tomorrow next * # 31st
    february check example.com "x" 2030 100000 hour minute`.split(/\s+/)

  const legal = (text: string) => {
    const reading = readSentenceTime(text)
    const value = reading.when?.value
    if (value?.kind === 'schedule') expect(ScheduleShape.safeParse(value.schedule).success).toBe(true)
    for (const { start, end } of reading.spans) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  }

  it('never throws, and every schedule is a legal one', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), legal), { numRuns: 300 })
  })

  it('never throws for any mix of words of time', () => {
    const mix = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(fc.property(mix, legal), { numRuns: 2000 })
  })
})
