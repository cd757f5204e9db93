import type { Choice, Limits, Question, Setting, When, Which } from './schema.ts'
import type { TimeReader } from './timing.ts'
import { tokenize } from './tokenize.ts'

/** Schedules to choose from, read by the grammar itself. */
function timeChoices(phrases: readonly string[], setting: Setting, readTime: TimeReader): Choice[] {
  return phrases.flatMap((label): Choice[] => {
    const when = readTime(tokenize(label), setting).when
    return when === null ? [] : [{ label, value: when.value }]
  })
}

export function askWhen(what: string, setting: Setting, readTime: TimeReader): Question {
  const isOnce = /^(remind|wake|set an? (alarm|timer))\b/i.test(what)
  const phrases = isOnce
    ? ['In 1 hour', 'Tomorrow at 09:00', 'Every day at 09:00']
    : ['Every day at 09:00', 'Every weekday at 09:00', 'Every hour']
  const text = isOnce ? 'When should that be?' : 'How often should this run?'
  return { about: 'when', text, choices: timeChoices(phrases, setting, readTime) }
}

/** How often to look for something that has no time of its own. The best first. */
export function askHowOften(
  setting: Setting,
  readTime: TimeReader,
): { question: Question; best: When | null } {
  const choices = timeChoices(
    ['Every 15 minutes', 'Every 5 minutes', 'Every hour', 'Every day at 09:00'],
    setting,
    readTime,
  )
  const best = readTime(tokenize('every 15 minutes'), setting).when?.value ?? null
  return { question: { about: 'when', text: 'How often should it look?', choices }, best }
}

export const askWhat = (): Question => ({ about: 'what', text: 'What should happen then?', choices: [] })

export function askWhich(): Question {
  const latest: Which = { kind: 'latest' }
  const all: Which = { kind: 'all' }
  return {
    about: 'which',
    text: 'Which automation do you mean?',
    choices: [
      { label: 'The one we spoke of last', value: latest },
      { label: 'All of them', value: all },
    ],
  }
}

export function askLimits(limits: Limits): Question {
  const micros = limits.perDayMicros ?? 0
  const choices: { label: string; value: Limits }[] = [
    { label: 'Per day', value: { perDayMicros: micros } },
    { label: 'Per run', value: { perRunMicros: micros } },
    { label: 'Per month', value: { perMonthMicros: micros } },
  ]
  return { about: 'limits', text: 'Is that limit per day, per run or per month?', choices }
}
