import type {
  FireNote,
  SimulatedDay,
  SimulatedEntry,
  Simulation,
  SkipReason,
} from '#lib/schedules/simulation.ts'
import { isoInstant, spokenInstant } from './instants.ts'

const notes: Record<FireNote, string> = {
  'moved-from-gap': 'moved: clocks go forward over its time',
  'moved-to-opening': 'moved: its time lies outside the active hours',
}

const reasons: Record<SkipReason['kind'], string> = {
  'excluded-date': 'an excluded date',
  'excluded-weekday': 'an excluded weekday',
  'excluded-month': 'an excluded month',
  holiday: 'a holiday',
  'outside-active-hours': 'outside the active hours',
  'quiet-hours': 'quiet hours',
}

const spokenReason = (reason: SkipReason) =>
  reason.kind === 'holiday' ? `${reasons.holiday} (${reason.name})` : reasons[reason.kind]

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** How many fires and skips there are in all. */
function totalsOf(simulation: Simulation): { fires: number; skips: number } {
  if (simulation.kind === 'counted') {
    const { days } = simulation
    return {
      fires: sum(days.map(({ fires }) => fires)),
      skips: sum(days.flatMap(({ skips }) => skips.map(({ count }) => count))),
    }
  }
  const fires = simulation.entries.filter(({ kind }) => kind === 'fire').length
  return { fires, skips: simulation.entries.length - fires }
}

/** The same for programs: instants in UTC. */
export function plainSimulation(simulation: Simulation): object {
  const totals = totalsOf(simulation)
  if (simulation.kind === 'counted') return { ...simulation, ...totals }
  const entries = simulation.entries.map((entry) => ({ ...entry, at: isoInstant(entry.at) }))
  return { kind: simulation.kind, ...totals, entries }
}

/** For people: one line for each instant, or for each day where there are too many. */
export function simulationPage(simulation: Simulation, zone: string): string {
  const { fires, skips } = totalsOf(simulation)
  const lines =
    simulation.kind === 'counted'
      ? simulation.days.map(dayLine)
      : simulation.entries.map((entry) => entryLine(entry, zone))
  return [...lines, `${counted(fires, 'fire')}, ${counted(skips, 'skip')}`].join('\n')
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`

function entryLine(entry: SimulatedEntry, zone: string): string {
  const at = `  ${spokenInstant(entry.at, zone)}`
  if (entry.kind === 'skip') return `${at}  skipped: ${spokenReason(entry.reason)}`
  return entry.note === undefined ? at : `${at}  ${notes[entry.note]}`
}

function dayLine({ date, fires, skips }: SimulatedDay): string {
  const skipped = skips.map(({ reason, count }) => `${counted(count, 'skip')}: ${spokenReason(reason)}`)
  return [`  ${date}  ${counted(fires, 'fire')}`, ...skipped].join(', ')
}
