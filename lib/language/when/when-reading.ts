import type { Piece, Question, Span, When } from '../schema.ts'

/** What a text says about when, and all of the text that says it. */
export interface WhenReading {
  when: Piece<When> | null
  questions: Question[]
  /** Cut out of the instruction: an adjective like "the weekly report" stays in it. */
  spans: Span[]
}
