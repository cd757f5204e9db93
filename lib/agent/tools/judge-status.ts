import * as z from 'zod/mini'
import type { OutgoingAnswer } from '#lib/policy/reach/outgoing.ts'
import { ToolFailure } from '../tool.ts'

/** `ok`: 200 to 299. `any`: an answer is an answer. Or exactly these. */
export const StatusExpectation = z.union([
  z.enum(['ok', 'any']),
  z.array(z.int().check(z.minimum(100), z.maximum(599))).check(z.minLength(1), z.maxLength(20)),
])
type StatusExpectation = z.infer<typeof StatusExpectation>

// What will pass by itself: too slow, too early, too many.
const passing = [408, 425, 429]
// A gateway that lost the one behind it does not know whether that one acted.
const ambiguous = [502, 504]
const longestWaitMs = 3_600_000

/** What an answer's status says against it; null when it is one that was expected. */
export function judgeStatus(
  answer: OutgoingAnswer,
  { expect, method }: { expect: StatusExpectation; method: string },
): ToolFailure | null {
  const { status, url, headers } = answer
  if (isExpected(status, expect)) return null
  const isPassing = status >= 500 || passing.includes(status)
  const isReading = method === 'GET' || method === 'HEAD'
  return new ToolFailure(`${new URL(url).host} answered ${status}.`, {
    code: `http-${status}`,
    class: isPassing ? 'transient' : 'permanent',
    reached: !isReading && (ambiguous.includes(status) || status < 400) ? 'maybe' : 'no',
    retryAfterMs: isPassing ? retryAfterMs(headers['retry-after'], headers.date) : undefined,
  })
}

function isExpected(status: number, expect: StatusExpectation): boolean {
  if (expect === 'any') return true
  return expect === 'ok' ? status >= 200 && status < 300 : expect.includes(status)
}

/** Seconds, or a date that is held against the answer's own. */
function retryAfterMs(text: string | undefined, date: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const ms = /^\d{1,9}$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.parse(date ?? '')
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWaitMs)
}
