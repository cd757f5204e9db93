import { book } from './phrase/book.ts'
import { readSentence } from './phrase/sentence.ts'
import type { LaterPart, Pieces, RecordEvent, Target } from './schema.ts'
import { tokenize } from './tokenize.ts'

const named = book<LaterPart>([
  ['email|emails|mail|mails|gmail|outlook|mailbox', 'e-mail'],
  ['e - mail|mails', 'e-mail'],
  ['calendar|calendars', 'calendar'],
  [
    "(my|our|your|today|tomorrow|today's|tomorrow's|day|day's) (next|upcoming)? (meetings|appointments|events|agenda)",
    'calendar',
  ],
  ['telegram', 'telegram'],
  ['slack', 'slack'],
  ['discord', 'discord'],
  ['whatsapp', 'whatsapp'],
  ['webhook|webhooks', 'webhooks'],
])
const order: readonly LaterPart[] = [
  'e-mail',
  'calendar',
  'telegram',
  'slack',
  'discord',
  'whatsapp',
  'webhooks',
]
const reminds = /^(remind|wake|set an? (alarm|reminder|timer))\b/i

/** The parts of the product that a draft needs and that are not there yet, in the order in which it needs them. */
export function partsForLater(pieces: Pieces): LaterPart[] {
  const parts: LaterPart[] = []
  const when = pieces.when?.value
  if (when?.kind === 'record') parts.push(...partsOfEvent(when))
  if (when?.kind === 'threshold') parts.push('thresholds')
  if (when?.kind === 'webhook') parts.push('webhooks')
  for (const target of pieces.where?.value ?? []) {
    const part = partOfTarget(target)
    if (part !== null) parts.push(part)
  }
  return [...new Set([...parts, ...partsOfWork(pieces.what?.value ?? '')])]
}

/** An appointment may stand in a calendar or be a record with a start time. */
function partsOfEvent({ entity, relative }: RecordEvent): LaterPart[] {
  if (entity !== null && /\b(e-?mail|mail)$/.test(entity)) return ['e-mail']
  if (entity === null || !/\b(calendar event|appointment|meeting)$/.test(entity)) return ['records']
  return relative === undefined ? ['calendar'] : ['records', 'calendar']
}

function partOfTarget({ kind }: Target): LaterPart | null {
  if (kind === 'webhook') return 'webhooks'
  return kind === 'inbox' || kind === 'this-channel' || kind === 'channel' ? null : kind
}

/** What the work itself reaches for. A reminder only says the words. */
function partsOfWork(what: string): LaterPart[] {
  if (reminds.test(what)) return []
  const { tokens } = readSentence(what, tokenize(what))
  const found = new Set(tokens.map((_, at) => named(tokens, at)?.meaning))
  return order.filter((part) => found.has(part))
}
