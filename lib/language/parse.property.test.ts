import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import type { Span } from './schema.ts'

const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'America/New_York', locale: 'en-US' }

const fragments = (
  'check example.com|every day at 9|tell me|only if|something is wrong|and|,|.|post it in #ops|remind me to|when a lead is created|' +
  'if disk is over 80 %|for 10 minutes|at most 3 messages a day|with the local model|max $0.50 a day|pause|it|until Monday|the|"quoted words"|' +
  "don't tell me|unless|please|could you|by e-mail to a@b.com|1 hour before start time|instead|make|delete|everything|what|why|did|run|now|tomorrow|" +
  'rename it to|move the report to|make it|turn off|skip|set a timer for|10 minutes|the daily report|every|I leave at 7.|We meet on Fridays,|can you|it was nice yesterday.|in the last 24 hours|unless it is down|' +
  '\n|@anna|5|pm|to|from|🙂|É|-|:|?'
).split('|')
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((words) => words.join(' ')),
)

describe('any text', () => {
  it('has a reading, always the same', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(parse(typed, setting)).toEqual(parse(typed, setting))
      }),
      { numRuns: 1000 },
    )
  })

  it('has pieces whose words lie in the text and belong to no other piece', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const spans: Span[] = Object.values(parse(typed, setting).pieces).flatMap((piece) => piece.spans)
        const ordered = spans.toSorted((a, b) => a.start - b.start)
        ordered.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(typed.length)
          expect(start).toBeGreaterThanOrEqual(ordered[index - 1]?.end ?? 0)
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('names every draft shortly, and explains what it assumes', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { pieces } = parse(typed, setting)
        if (pieces.name?.source === 'assumed') expect(pieces.name.value.length).toBeLessThanOrEqual(60)
        for (const piece of Object.values(pieces)) {
          if (piece.source !== 'stated') expect(piece.reason ?? '').not.toBe('')
        }
      }),
      { numRuns: 800 },
    )
  })
})
