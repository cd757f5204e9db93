import type { Pieces, Question, Reading, Setting } from '#lib/language/schema.ts'
import { clockNote } from '#lib/schedules/clock-note.ts'
import type { Refusal } from '#lib/schedules/schema.ts'
import { timingOf, triggerOf } from './best-reading.ts'
import { spokenInstant } from './instants.ts'
import { refusalLine, refused } from './refusal-line.ts'
import { spokenPieces } from './spoken-pieces.ts'

interface Parsed {
  text: string
  reading: Reading
  setting: Setting
  fires: readonly Date[]
  refusal: Refusal | null
}

/** Everything that was read of a sentence, on a page for people. */
export function pageOf({ text, reading, setting, fires, refusal }: Parsed): string {
  const timing = timingOf(triggerOf(reading))
  const note = timing && !refusal ? clockNote(timing, setting.now, setting.locale) : null
  const sections = [
    `"${text}"`,
    `${intents[reading.intent]}\n${piecesOf(text, reading.pieces, setting)}`.trimEnd(),
    refusal && `This is refused. ${refusalLine(refused(refusal))}`,
    fires.length > 0 && `Fires\n${fires.map((fire) => `  ${spokenInstant(fire, setting.zone)}`).join('\n')}`,
    note,
    reading.questions.length > 0 && `To answer\n${reading.questions.map(questionLines).join('\n')}`,
    reading.later.length > 0 && `Not there yet: ${reading.later.join(', ')}.`,
  ]
  return sections.filter((section) => typeof section === 'string').join('\n\n')
}

const intents: Record<Reading['intent'], string> = {
  create: 'A new automation',
  change: 'A change of an automation',
  pause: 'A pause',
  resume: 'The end of a pause',
  'run-now': 'A run at once',
  delete: 'A deletion',
  explain: 'A question about what happened or will happen',
  list: 'A question for a list',
  talk: 'Talk: nothing is scheduled by it',
}

function piecesOf(text: string, pieces: Pieces, setting: Setting): string {
  const spoken = spokenPieces(pieces, setting)
  const width = Math.max(0, ...spoken.map(({ label }) => label.length))
  return spoken
    .flatMap(({ label, value, piece: { source, spans, reason } }) => {
      const said = spans.map(({ start, end }) => `"${text.slice(start, end)}"`).join(' ')
      const why = [said, reason].filter(Boolean).join('; ')
      return [
        `  ${label.padEnd(width)}  ${value}`,
        `  ${' '.repeat(width)}  ${source}${why === '' ? '' : `: ${why}`}`,
      ]
    })
    .join('\n')
}

const questionLines = ({ text, choices }: Question) =>
  [`  ${text}`, ...choices.map(({ label }, at) => `    ${at + 1}. ${label}`)].join('\n')
