const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "now", "in 4 min", "3 h ago", "2 d ago". */
export function relativeWords(at: number, now: number): string {
  const distance = Math.abs(at - now)
  if (distance < minute) return 'now'
  const amount = rounded(distance)
  return at > now ? `in ${amount}` : `${amount} ago`
}

function rounded(distance: number): string {
  if (distance < hour) return `${Math.floor(distance / minute)} min`
  if (distance < day) return `${Math.floor(distance / hour)} h`
  return `${Math.floor(distance / day)} d`
}

/** "04:12" under an hour, "2 h 05 min" under a day, "3 d 4 h" beyond. Never negative. */
export function countdownWords(untilMs: number): string {
  const left = Math.max(0, Math.ceil(untilMs / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  if (left < 3600) return `${two(Math.floor(left / 60))}:${two(left % 60)}`
  if (left < 86_400) return `${Math.floor(left / 3600)} h ${two(Math.floor((left % 3600) / 60))} min`
  return `${Math.floor(left / 86_400)} d ${Math.floor((left % 86_400) / 3600)} h`
}

/** How long something lasted or is late by: "38 s", "4 min", "2 h 10 min". */
export function spanWords(spanMs: number): string {
  const seconds = Math.max(0, Math.round(spanMs / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} d`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}
