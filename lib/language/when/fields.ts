/** A field of a cron expression that holds these values: "*", "*\/15", "1-5", "9,12,17". */
export function cronField(values: readonly number[], first: number, last: number): string {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  if (sorted.length === last - first + 1) return '*'
  const step = stepOf(sorted)
  const low = sorted[0] ?? first
  const high = sorted.at(-1) ?? last
  const size = last - first + 1
  if (step !== null && step > 1 && low === first && step * sorted.length === size) return `*/${step}`
  if (step !== null && step > 1 && sorted.length > 2) {
    const untilEnd = high + step > last
    return untilEnd ? `${low}-${last}/${step}` : `${low}-${high}/${step}`
  }
  return listField(sorted)
}

/** The same without steps: days of the week read better one by one. */
export function listField(values: readonly number[]): string {
  return stretches([...new Set(values)].sort((a, b) => a - b))
    .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
    .join(',')
}

function stepOf(sorted: readonly number[]): number | null {
  const step = (sorted[1] ?? 0) - (sorted[0] ?? 0)
  const even = sorted.every((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) === step)
  return even && sorted.length > 1 ? step : null
}

function stretches(sorted: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const value of sorted) {
    const current = found.at(-1)
    if (current !== undefined && current.to === value - 1) current.to = value
    else found.push({ from: value, to: value })
  }
  return found
}

/** Every whole number from one to the other. */
export function numbersFrom(from: number, to: number, step = 1): number[] {
  const values: number[] = []
  for (let value = from; value <= to; value += step) values.push(value)
  return values
}
