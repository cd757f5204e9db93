import { riskyVerbs } from '../limits/vocabulary.ts'
import { book } from '../phrase/book.ts'
import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Piece, TellMeWhen } from '../schema.ts'

const checks = phrase(
  'check|checks|watch|monitor|verify|test|scan|track|inspect|probe|validate|confirm|ping|audit|look|ensure|detect|spot|observe|crawl|compare',
  'keep an? (eye|watch|tabs)',
  'make sure',
  'find out',
  'see if|whether|what|how|who|that|when',
)
const reports = phrase(
  'email|mail|forward|deliver|broadcast|dm',
  'e - mail',
  "(don't|do not|never) let (me|us) forget",
  'what|who|which|how|when|where|is|are|does|did|will',
  'remind|tell|send|give|show|brief|wake|report|post|write|list|read|notify|alert|ask|say|share|publish|announce|message',
  'update|ping|call|nudge|text|email|mail|message|dm|whatsapp|telegram|slack|discord me|us',
  'e - mail me|us',
  '(summari[sz]e|summarise|summarize|recap|digest|prepare|compile|draft|suggest|recommend|count|translate|explain)',
  '(a|an|the|my)? (daily|weekly|morning|short|quick)? (digest|summary|report|brief|briefing|recap|reminder|overview|update|alarm|list)',
  '(set|create|make|add) (a|an|the|my)? (alarm|reminder|timer|digest|report|summary)',
)

const risky = book(riskyVerbs)

export interface Trigger {
  isEvent: boolean
  isOnce: boolean
  isOften: boolean
}

/** What a person means who did not say when to hear of it. */
export function assumeTell(what: Sentence | null, { isEvent, isOnce }: Trigger): Piece<TellMeWhen> {
  const tokens = what?.tokens ?? []
  if (reports(tokens, 0) !== null) return assumed('always', 'its result is what you asked for')
  if (checks(tokens, 0) !== null) return assumed('findings', 'a check speaks up when it finds something')
  if (namesReport(tokens)) return assumed('always', 'its result is what you asked for')
  if (isOnce) return assumed('always', 'it happens once')
  if (isEvent) return assumed('always', 'each event is worth a word')
  return assumed('findings', 'no more was said, so it speaks up when there is something to say')
}

const reportNoun =
  /^(digest|summary|report|brief|briefing|recap|reminder|overview|update|alarm|list|notes|roundup|forecast|headlines|news|menu|agenda|numbers|figures)$/

/** "homework reminder", "MRR report": a name and no verb. */
const namesReport = (tokens: Sentence['tokens']): boolean =>
  tokens.slice(0, 4).some(({ word }) => reportNoun.test(word))

export const isCheck = (what: Sentence | null): boolean => checks(what?.tokens ?? [], 0) !== null

const asksOrNames = /^(what|who|which|how|when|where|is|are|does|did|will|an?|the|my)$/

/** A command begins here, as far as its verb is known. */
export const isWork = ({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean =>
  !asksOrNames.test(tokens[at]?.word ?? '') &&
  (reports(tokens, at) ?? checks(tokens, at) ?? risky(tokens, at)) !== null

export const assumed = (value: TellMeWhen, reason: string): Piece<TellMeWhen> => ({
  value,
  spans: [],
  source: 'assumed',
  reason,
})
