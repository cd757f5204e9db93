export type FuzzyMatch = {
  score: number
  /** Positions in the text to set in bold. */
  positions: readonly number[]
}

/**
 * Every letter of the query, in order; the start of a word beats its inside, which beats initials.
 * An empty query matches everything alike.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | undefined {
  const wanted = query.trim().toLowerCase()
  const given = text.toLowerCase()
  if (wanted === '') return { score: 0, positions: [] }

  const whole = wordIndex(given, wanted)
  if (whole !== -1) return { score: 1000 - whole - given.length / 100, positions: span(whole, wanted.length) }

  const inside = given.indexOf(wanted)
  if (inside !== -1)
    return { score: 600 - inside - given.length / 100, positions: span(inside, wanted.length) }

  return beginnings(wanted.replaceAll(' ', ''), given)
}

/** Initials and beginnings: "al" is Audit log, "apk" is API keys. Letters from inside a word are a coincidence. */
function beginnings(wanted: string, given: string): FuzzyMatch | undefined {
  const positions: number[] = []
  for (const letter of wanted) {
    const follows = (positions.at(-1) ?? -1) + 1
    const next =
      positions.length > 0 && given.charAt(follows) === letter ? follows : wordIndex(given, letter, follows)
    if (next === -1) return undefined
    positions.push(next)
  }
  return { score: 300 - given.length / 100, positions }
}

function wordIndex(text: string, part: string, from = 0): number {
  for (let index = text.indexOf(part, from); index !== -1; index = text.indexOf(part, index + 1)) {
    if (isWordStart(text, index)) return index
  }
  return -1
}

const isWordStart = (text: string, index: number) =>
  index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(index - 1))

const span = (start: number, length: number) => Array.from({ length }, (_, offset) => start + offset)
