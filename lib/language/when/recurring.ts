import { nextFire } from '#lib/schedules/next-fire.ts'
import { firstOf } from '../recurrence/clause-kinds.ts'
import type { Clause } from '../recurrence/types.ts'
import type { Choice, Question, Setting, When } from '../schema.ts'
import type { Token } from '../token.ts'
import { type Built, buildSchedule } from './build-schedule.ts'
import { doubtsOf } from './doubts.ts'
import { relevantClauses, saysHours } from './relevant.ts'
import { spansOf } from './spans.ts'
import type { WhenReading } from './when-reading.ts'

/** The repeating schedule of the clauses, with a question for each doubt that stands. */
export function readRecurring(
  clauses: readonly Clause[],
  { tokens, setting }: { tokens: readonly Token[]; setting: Setting },
): WhenReading {
  const sure = clauses.filter(
    (clause) => clause.kind !== 'rhythm' || clause.weak === undefined || isOnlyRhythm(clauses),
  )
  const used = withStartTime(relevantClauses(sure, tokens))
  const built = buildSchedule(used, setting)
  const questions = questionsOf(used, built, setting)
  const spans = spansOf(tokens, used)
  const cut = spansOf(
    tokens,
    used.filter((clause) => clause.kind !== 'rhythm' || clause.weak === undefined),
  )
  if (built.schedule === null) return { when: null, questions, spans: cut }
  if (nextFire({ schedule: built.schedule }, setting.now) === null) {
    return {
      when: null,
      questions: [{ about: 'when', text: 'That never comes. When instead?', choices: [] }],
      spans: cut,
    }
  }
  const reason = questions[0]?.text ?? built.assumed.join('; ')
  return {
    when: {
      value: { kind: 'schedule', schedule: built.schedule },
      spans,
      source: questions.length > 0 ? 'asked' : built.assumed.length > 0 ? 'assumed' : 'stated',
      ...(reason === '' ? {} : { reason }),
    },
    questions,
    spans: cut,
  }
}

/** "every Friday starting 5 June at 14:30": the time of the first is the time of all. */
function withStartTime(clauses: Clause[]): Clause[] {
  const start = firstOf(clauses, 'start')
  const time = start?.moment.time
  if (start === undefined || time === undefined || saysHours(clauses)) return clauses
  const times: Clause = { kind: 'times', times: [time], marked: true, start: start.start, next: start.next }
  return [...clauses, times]
}

/** An adjective counts where no other clause says how often. */
function isOnlyRhythm(clauses: readonly Clause[]): boolean {
  return !clauses.some(
    (clause) =>
      (clause.kind === 'rhythm' && clause.weak === undefined) ||
      clause.kind === 'frequency' ||
      (clause.kind === 'weekdays' && clause.every) ||
      (clause.kind === 'nth' && clause.every),
  )
}

function questionsOf(clauses: readonly Clause[], built: Built, setting: Setting): Question[] {
  if (built.missing === 'date') {
    return [{ about: 'when', text: 'On which date?', choices: dateChoices(clauses, setting) }]
  }
  if (built.missing === 'day') {
    return [{ about: 'when', text: 'On which day exactly?', choices: workingDayChoices(clauses, setting) }]
  }
  return doubtsOf(clauses, built, setting).map(({ text, readings }) => ({
    about: 'when' as const,
    text,
    choices: readings.flatMap(({ label, clauses: changed, schedule }): Choice[] => {
      const value = schedule ?? (changed === undefined ? null : buildSchedule(changed, setting).schedule)
      const when: When | null = value === null ? null : { kind: 'schedule', schedule: value }
      return when === null ? [] : [{ label, value: when }]
    }),
  }))
}

/** What can be said instead of "the third working day". */
function workingDayChoices(clauses: readonly Clause[], setting: Setting): Choice[] {
  const instead = (place: number): Clause[] =>
    clauses.map((clause) => (clause.kind === 'nth' ? { ...clause, places: [place] } : clause))
  return [
    { label: 'the first working day', clauses: instead(1) },
    { label: 'the last working day', clauses: instead(-1) },
  ].flatMap(({ label, clauses: changed }) => {
    const { schedule } = buildSchedule(changed, setting)
    return schedule === null ? [] : [{ label, value: { kind: 'schedule' as const, schedule } }]
  })
}

function dateChoices(clauses: readonly Clause[], setting: Setting): Choice[] {
  const newYear: Clause = { kind: 'dates', dates: [{ month: 1, day: 1 }], every: true, start: 0, next: 0 }
  const { schedule } = buildSchedule([...clauses, newYear], setting)
  return schedule === null ? [] : [{ label: '1 January', value: { kind: 'schedule', schedule } }]
}
