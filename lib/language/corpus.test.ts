import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import type { Span } from './schema.ts'

const folder = join(process.cwd(), '..', 'shared', 'corpora', 'nl')
const isThere = existsSync(folder)
const setting = { now: new Date('2026-11-20T10:42:00Z'), zone: 'UTC', locale: 'en-US' }

interface IntentRow {
  text: string
  intent: string
  automation: boolean
}

interface SpanRow {
  text: string
  slot: string
  start: number
  length: number
}

function rowsOf<Row>(file: string): Row[] {
  return isThere ? JSON.parse(readFileSync(join(folder, file), 'utf8')) : []
}

const isUnder = (spans: readonly Span[], { text, start, length }: SpanRow): boolean =>
  [...text.slice(start, start + length)].every(
    (character, offset) =>
      character.trim() === '' ||
      spans.some((span) => span.start <= start + offset && span.end > start + offset),
  )

describe.skipIf(!isThere)(
  'the corpora beside the project (../shared/corpora/nl; skipped where they are absent)',
  () => {
    it('makes a draft of few sentences that ask for no automation', () => {
      const rows = rowsOf<IntentRow>('intents.json').filter(({ automation }) => !automation)
      const drafts = rows.filter(({ text }) => parse(text, setting).intent === 'create')
      expect(drafts.length / rows.length).toBeLessThan(0.02)
    })

    it('makes a draft of most requests to be reminded or woken', () => {
      const intents = ['alarm_set', 'alarm', 'timer', 'reminder_update', 'calendar_set']
      const rows = rowsOf<IntentRow>('intents.json').filter(({ intent }) => intents.includes(intent))
      const drafts = rows.filter(({ text }) => parse(text, setting).intent === 'create')
      expect(drafts.length / rows.length).toBeGreaterThan(0.78)
    })

    it('finds the words of time', () => {
      const slots = ['schedule', 'time', 'date', 'timeofday', 'general_frequency']
      const rows = rowsOf<SpanRow>('spans.json').filter(({ slot }) => slots.includes(slot))
      const found = rows.filter((row) => isUnder(parse(row.text, setting).pieces.when?.spans ?? [], row))
      expect(found.length / rows.length).toBeGreaterThan(0.93)
    })

    it('leaves people, places and occasions in the instruction', () => {
      const slots = ['person', 'event_name', 'place_name', 'relation', 'meal_type']
      const rows = rowsOf<SpanRow>('spans.json').filter(
        ({ slot, text }) => slots.includes(slot) && parse(text, setting).intent === 'create',
      )
      const kept = rows.filter((row) => isUnder(parse(row.text, setting).pieces.what?.spans ?? [], row))
      expect(kept.length / rows.length).toBeGreaterThan(0.95)
    })
  },
)
