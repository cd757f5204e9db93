import { plural } from '#lib/schedules/words/describe-words.ts'
import type { Forecast } from './forecast-runs.ts'

/** "42 runs in the next 30 days at about $0.004 each, $0.17 in all; 9 left out: 8 quiet hours, 1 Christmas Day." */
export function forecastInWords({ from, to, runs, skips, costMicros, costPerRunMicros }: Forecast): string {
  const days = plural(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000), 'day')
  const begun =
    runs === 0
      ? `No run in the next ${days}`
      : `${plural(runs, 'run')} in the next ${days}${cost(costPerRunMicros, costMicros)}`
  const left = skips.reduce((total, { count }) => total + count, 0)
  const leftOut =
    left === 0
      ? ''
      : `; ${left} left out: ${skips.map(({ reason, count }) => `${count} ${reason}`).join(', ')}`
  return `${begun}${leftOut}.`
}

function cost(perRun: number | null, all: number): string {
  if (perRun === null) return ', at a cost that the first one will tell'
  if (all === 0) return ', at no cost'
  return ` at about ${dollars(perRun)} each, ${dollars(all)} in all`
}

/** Two significant digits below a cent. */
function dollars(micros: number): string {
  const amount = micros / 1_000_000
  if (amount === 0 || amount >= 0.1) return `$${amount.toFixed(2)}`
  return `$${Number(amount.toPrecision(2)).toString()}`
}
