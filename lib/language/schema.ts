// What a sentence means, piece by piece. Types alone: the grammar makes them, and nothing else does.
import type { Schedule, Windows } from '#lib/schedules/schema.ts'

/** A stretch of the text as it was typed: from its first character to the one after its last. */
export interface Span {
  start: number
  end: number
}

/**
 * `stated`: the person said it. `assumed`: the reading filled it in, and says why.
 * `asked`: it is the best reading of several, and a question stands beside it.
 */
export type Source = 'stated' | 'assumed' | 'asked'

export interface Piece<Value> {
  value: Value
  spans: Span[]
  source: Source
  /** Why it was assumed or is asked: "no time was said, so 09:00". */
  reason?: string
}

/** A part of the product that a draft may need before it exists. */
export type LaterPart =
  | 'records'
  | 'thresholds'
  | 'webhooks'
  | 'telegram'
  | 'slack'
  | 'discord'
  | 'e-mail'
  | 'calendar'
  | 'whatsapp'

export interface RecordEvent {
  kind: 'record'
  /** As it was said, in the singular: "lead", "order". Null where no kind of record was named. */
  entity: string | null
  change: 'created' | 'updated' | 'deleted' | 'any'
  /** "status becomes completed" */
  where?: { field: string; becomes: string }[]
  /** "1 hour before start time" */
  relative?: { offsetMs: number; field: string }
}

export interface Threshold {
  kind: 'threshold'
  /** "disk", "error rate" */
  measure: string
  comparison: 'above' | 'at-least' | 'below' | 'at-most' | 'equals' | 'not-equals'
  value: number | string
  unit?: string
  /** "stays above 5 % for 10 minutes" */
  forMs?: number
}

export interface WebhookEvent {
  kind: 'webhook'
}

export type When =
  | { kind: 'schedule'; schedule: Schedule; windows?: Windows }
  | RecordEvent
  | Threshold
  | WebhookEvent

export type Intent =
  | 'create'
  | 'change'
  | 'pause'
  | 'resume'
  | 'run-now'
  | 'delete'
  | 'explain'
  | 'list'
  | 'talk'

export type TellMeWhen = 'always' | 'findings' | 'failures' | 'never' | 'agent-decides'

export type Target =
  | { kind: 'inbox' }
  | { kind: 'this-channel' }
  | { kind: 'channel'; name: string }
  | { kind: 'telegram' | 'slack' | 'discord' | 'whatsapp' | 'webhook'; address?: string }
  | { kind: 'e-mail'; address?: string }

export interface Limits {
  /** Money in millionths of a dollar. */
  perRunMicros?: number
  perDayMicros?: number
  perMonthMicros?: number
  runsPerDay?: number
}

export type Model = { kind: 'lane'; lane: 'local' | 'standard' | 'deep' } | { kind: 'named'; name: string }

/** Which risk the words show: it raises the approval policy, never lowers it. */
export type Risk = 'reads' | 'writes' | 'external' | 'irreversible'

export interface Choice {
  label: string
  /** The piece as it would be with this choice. */
  value: unknown
}

export interface Question {
  about: 'when' | 'what' | 'where' | 'tell' | 'which' | 'limits'
  text: string
  /** The best reading first. */
  choices: Choice[]
}

export interface Pieces {
  when?: Piece<When>
  what?: Piece<string>
  name?: Piece<string>
  tell?: Piece<TellMeWhen>
  notificationsPerDay?: Piece<number>
  where?: Piece<Target[]>
  model?: Piece<Model>
  risk?: Piece<Risk>
  limits?: Piece<Limits>
  /** Which automations a change, pause, run or deletion is about: "everything in #ops", "the status check". */
  which?: Piece<Which>
  /** "until Monday" of a pause. */
  until?: Piece<string>
}

export type Which =
  | { kind: 'all' }
  | { kind: 'channel'; name: string }
  | { kind: 'named'; words: string }
  | { kind: 'latest' }

export interface Reading {
  intent: Intent
  pieces: Pieces
  questions: Question[]
  /** What the draft needs that is not there yet. */
  later: LaterPart[]
}

/** What a reading depends on besides the text. */
export interface Setting {
  now: Date
  zone: string
  /** A BCP 47 tag: decides 12 or 24 hours, the order of day and month, and where a week begins. */
  locale: string
}
