import type { SkipReason } from '#lib/schedules/simulation.ts'
import type { Around, Dueness } from './explain-dueness.ts'
import { clockInWords, dayInWords, momentInWords, type Telling, zoneInWords } from './explain-words.ts'

type NotDue = Exclude<Dueness, { kind: 'due' }>

interface Told {
  due: NotDue
  around: Around
  telling: Telling
  /** The schedule as people say it. */
  schedule: string
  isPast: boolean
}

/** Why a schedule has nothing at a minute, in one sentence. */
export function notDueInWords({ due, around, telling, schedule, isPast }: Told): string {
  const was = isPast ? 'was' : 'is'
  switch (due.kind) {
    case 'spread':
      return `Its ${clockInWords(due.at, telling)} run ${isPast ? 'came' : 'comes'} ${momentInWords(due.to, telling)}, ${zoneInWords(telling)}, because its runs are spread so that not all begin at once.`
    case 'held-back':
      return `Its ${clockInWords(due.at, telling)} run ${was} left out because ${heldBack(due.reason, due.at, { telling, was })}${neighbours(around, telling)}.`
    case 'second-pass':
      return `Clocks ${isPast ? 'went' : 'go'} back, so the clock ${isPast ? 'showed' : 'shows'} ${clockInWords(due.first, telling)} twice that day, and it ${isPast ? 'ran' : 'runs'} the first time only.`
    case 'before-start':
      return `Its schedule ${due.start > telling.now ? 'begins' : 'began'} ${momentInWords(due.start, telling)}, ${zoneInWords(telling)}${around.next ? `, and its first run ${was} due ${momentInWords(around.next, telling)}` : ''}.`
    case 'past-end': {
      const last = around.previous
        ? `its last run was due ${momentInWords(around.previous, telling)}, ${zoneInWords(telling)}`
        : 'it had none'
      return `Its schedule ${isPast ? 'had' : 'will have'} ended: ${around.previous && around.previous > telling.now ? last.replace('was', 'is') : last}.`
    }
    case 'not-named':
      return `Nothing ${was} due: its schedule is “${schedule}”${neighbours(around, telling)}.`
  }
}

function heldBack(reason: SkipReason, at: Date, { telling, was }: { telling: Telling; was: string }): string {
  const day = dayInWords(at, telling)
  switch (reason.kind) {
    case 'holiday':
      return `${day} ${was} a holiday (${reason.name})`
    case 'excluded-date':
      return `${day} is one of the days that it leaves out`
    case 'excluded-weekday':
      return `it leaves out ${day.split(' ')[0]}s`
    case 'excluded-month':
      return `it leaves out the month of ${day}`
    case 'quiet-hours':
      return `that ${was} within its quiet hours`
    case 'outside-active-hours':
      return `that ${was} outside of its active hours`
  }
}

/** ", the run before was due on Tuesday at 09:00 and the next at 09:00". */
function neighbours({ previous, next }: Around, telling: Telling): string {
  const { now } = telling
  const before =
    previous && `the one before ${previous > now ? 'is' : 'was'} due ${momentInWords(previous, telling)}`
  const after = next && `the next one ${next > now ? 'is' : 'was'} due ${momentInWords(next, telling)}`
  const both = [before, after].filter((part) => part !== null)
  return both.length === 0 ? '' : `; ${both.join(', ')}`
}
