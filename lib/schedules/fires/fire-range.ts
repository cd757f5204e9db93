// From the year 1 to some thousands of years ahead. Beyond them nothing is said to fire.
const first = Date.parse('0001-01-01T00:00:00Z')
export const latestAnswer = 2e14

const within = (ms: number) => ms >= first && ms <= latestAnswer

export const isAnswerable = (instant: Date) => within(instant.getTime())

export const dateOf = (fire: number | null) => (fire === null || !within(fire) ? null : new Date(fire))
