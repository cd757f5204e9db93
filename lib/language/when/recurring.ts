import { nextFire } from '#lib/schedules/next-fire.ts'
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
  const isOver = nextFire({ schedule: built.schedule }, setting.now) === null
  const open = used.filter((clause) => clause.kind !== 'start' || clause.within === undefined)
  if (isOver && open.length < used.length) return { ...withoutYears(open, { tokens, setting }), spans: cut }
  if (isOver) {
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

/** "daily in 2020", said later: what is left without the years, and a question. */
function withoutYears(
  clauses: readonly Clause[],
  around: { tokens: readonly Token[]; setting: Setting },
): WhenReading {
  const reading = readRecurring(clauses, around)
  if (reading.when === null) return reading
  const text = 'These years are over. Should it run from now on?'
  return {
    ...reading,
    when: { ...reading.when, source: 'asked', reason: text },
    questions: [
      { about: 'when', text, choices: [{ label: 'from now on', value: reading.when.value }] },
      ...reading.questions,
    ],
  }
}

/** "every Friday starting 5 June at 14:30", "daily until Friday at 5": the one time that is said is the time of all. */
function withStartTime(clauses: Clause[]): Clause[] {
  const bound = clauses.find((clause) => clause.kind === 'start' || clause.kind === 'until')
  if (bound === undefined || saysHours(clauses)) return clauses
  const { moment } = bound
  const time = moment.time ?? moment.through?.time
  if (time === undefined || moment.day === undefined) return clauses
  const times: Clause = { kind: 'times', times: [time], marked: true, start: bound.start, next: bound.next }
  const until = bound.kind === 'until' || moment.time === undefined
  return [...clauses.map((clause) => (clause === bound && until ? withoutTime(bound) : clause)), times]
}

/** Its end is the end of that day. */
function withoutTime(bound: Extract<Clause, { kind: 'start' | 'until' }>): Clause {
  const { time: _, through, ...moment } = bound.moment
  const { time: __, ...end } = through ?? { once: false }
  return { ...bound, moment: through === undefined ? moment : { ...moment, through: end } }
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
