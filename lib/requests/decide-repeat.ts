/** What was answered to a request, as it can be said again. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** What a key that a program chose stands for in the database. */
export interface Remembered {
  requestHash: string
  answer: Answer | null
  createdAt: Date
}

export type Begun =
  | { kind: 'first' }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'under-way' }
  /** Its process ended before it could answer: nobody knows how far it came. */
  | { kind: 'broken-off' }
  | { kind: 'another-request' }

export const keepRequestsMs = 24 * 3_600_000
/** Longer than any request may take. */
const longestMs = 60_000

/** What becomes of a request whose key was used before. */
export function decideRepeat(before: Remembered, requestHash: string, now: Date): Begun {
  if (before.requestHash !== requestHash) return { kind: 'another-request' }
  if (before.answer) return { kind: 'answered', answer: before.answer }
  const age = now.getTime() - before.createdAt.getTime()
  return { kind: age < longestMs ? 'under-way' : 'broken-off' }
}
