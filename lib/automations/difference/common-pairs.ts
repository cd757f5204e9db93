/** A place in the one list and the place of the same in the other. */
export type Pair = readonly [number, number]

interface Stretch {
  from: number
  to: number
  otherFrom: number
  otherTo: number
}

// A table of so many cells is filled in some milliseconds; a longer stretch without any rare word is replaced whole.
const mostCells = 1_000_000

/**
 * What two lists have in common, in order: anchored at what each has once, exactly between the anchors. The time grows
 * with the length and not with its square.
 */
export function commonPairs(one: readonly string[], other: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  const waiting: Stretch[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }]
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    const middle = takeEnds(one, other, { stretch, pairs })
    const length = middle.to - middle.from
    const otherLength = middle.otherTo - middle.otherFrom
    if (length === 0 || otherLength === 0) continue
    if (length * otherLength <= mostCells) {
      pairs.push(...longestCommon(one, other, middle))
      continue
    }
    const anchors = anchorsIn(one, other, middle)
    let [from, otherFrom] = [middle.from, middle.otherFrom]
    if (anchors.length === 0) continue
    for (const [to, otherTo] of [...anchors, [middle.to, middle.otherTo] as const]) {
      waiting.push({ from, to, otherFrom, otherTo })
      ;[from, otherFrom] = [to + 1, otherTo + 1]
    }
    pairs.push(...anchors)
  }
  return pairs.toSorted(([first], [second]) => first - second)
}

/** What both begin and end with is common; what is left lies between. */
function takeEnds(
  one: readonly string[],
  other: readonly string[],
  { stretch, pairs }: { stretch: Stretch; pairs: Pair[] },
): Stretch {
  let { from, to, otherFrom, otherTo } = stretch
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) {
    pairs.push([from++, otherFrom++])
  }
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) {
    pairs.push([--to, --otherTo])
  }
  return { from, to, otherFrom, otherTo }
}

/** What stands once in each of the two, as far as it comes in the same order: the longest such row. */
function anchorsIn(one: readonly string[], other: readonly string[], within: Stretch): Pair[] {
  const there = onlyPlaces(other, within.otherFrom, within.otherTo)
  const rare: Pair[] = []
  for (const [word, place] of onlyPlaces(one, within.from, within.to)) {
    const otherPlace = there.get(word)
    if (otherPlace !== undefined) rare.push([place, otherPlace])
  }
  return longestRising(rare.toSorted(([first], [second]) => first - second))
}

function onlyPlaces(words: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (let index = from; index < to; index++) {
    const word = words[index] ?? ''
    if (places.has(word)) twice.add(word)
    places.set(word, index)
  }
  for (const word of twice) places.delete(word)
  return places
}

/** The longest row of pairs whose second places rise, by patience sorting. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  interface Card {
    pair: Pair
    below: Card | undefined
  }
  const tops: Card[] = []
  for (const pair of pairs) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    tops[low] = { pair, below: tops[low - 1] }
  }
  const row: Pair[] = []
  for (let card = tops.at(-1); card !== undefined; card = card.below) row.push(card.pair)
  return row.reverse()
}

/** The textbook table, for stretches that are short enough. */
function longestCommon(one: readonly string[], other: readonly string[], within: Stretch): Pair[] {
  const { from, to, otherFrom, otherTo } = within
  const width = otherTo - otherFrom + 1
  const lengths = new Uint16Array((to - from + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = to - from - 1; row >= 0; row--) {
    for (let column = width - 2; column >= 0; column--) {
      lengths[row * width + column] =
        one[from + row] === other[otherFrom + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < to - from && column < width - 1) {
    if (one[from + row] === other[otherFrom + column]) pairs.push([from + row++, otherFrom + column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}
