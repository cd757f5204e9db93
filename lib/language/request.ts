import { partBackground } from './background.ts'
import { hideContentTime } from './content-time.ts'
import { type Delivery, readDelivery } from './delivery/read-delivery.ts'
import { draftPieces } from './draft.ts'
import { readWhat } from './instruction/read-what.ts'
import { readAbout } from './intent/about.ts'
import type { Change } from './intent/change.ts'
import { readChangedTime } from './intent/changed-time.ts'
import { readIntent } from './intent/read-intent.ts'
import { readUntil } from './intent/until.ts'
import { partsForLater } from './later.ts'
import { type Constraints, readConstraints } from './limits/constraints.ts'
import { markLists } from './list-marks.ts'
import { readOwnTiming } from './own-timing.ts'
import { type Claims, claimSpans, openClaims, restOf } from './phrase/claims.ts'
import { phrase } from './phrase/phrase.ts'
import { readSentence, type Sentence } from './phrase/sentence.ts'
import { askWhich } from './questions.ts'
import type { Piece, Pieces, Question, Reading, Setting, When, Which } from './schema.ts'
import { spelledOut } from './shorthand.ts'
import { hasWatch, type TimeReader, type Timing } from './timing.ts'
import { tokenize } from './tokenize.ts'

/** Reads a whole request: what is wanted, then the pieces of the draft, each with the words that it came from. */
export function readRequest(text: string, setting: Setting, readTime: TimeReader): Reading {
  const all = spelledOut(markLists(text, tokenize(text)))
  const {
    request: tokens,
    background,
    isAsked,
  } = partBackground({
    text,
    tokens: all,
    setting,
    readTime,
  })
  const sentence = readSentence(text, tokens)
  const claims = openClaims(text, tokens)
  const constraints = readConstraints(sentence, claims)
  hideContentTime(sentence, claims)
  const timing = readOwnTiming({ sentence, claims, setting, readTime })
  const isWatch = timing.when === null && hasWatch(claims)
  const delivery = readDelivery(claims)
  const found = readIntent({
    sentence,
    rest: restOf(claims).sentence,
    when: timing.when,
    setting,
    isAsked,
    hasOpenTime: timing.when === null && timing.questions.length > 0,
    isWatch: isWatch && (delivery.tell !== null || startsWithWatch(sentence)),
    isEvent: (at) => timing.eventText !== null && claims.owners[at] === 'when',
    isTimed: (at) => isTimed(claims, at),
    isNew: (at) => isNew(claims, at),
  })
  if (found.intent === 'create') {
    const draft = draftPieces({
      claims,
      timing,
      delivery,
      constraints,
      isWatch,
      background,
      setting,
      readTime,
    })
    return { intent: 'create', ...draft, later: partsForLater(draft.pieces) }
  }
  if (found.change !== undefined) {
    const time = readChangedTime({ sentence, claims, change: found.change, timing, setting, readTime })
    return changed({ change: found.change, time, delivery, constraints, claims })
  }
  if (found.which !== undefined) {
    const named = isSpokenOf(found.which) ? readAbout(readSentence(text, all), 0) : null
    const start = found.intent === 'resume' ? timing.when : null
    return managed({ ...found, which: named ?? found.which }, { sentence, setting, readTime, start })
  }
  const keepsTime = timing.when !== null && found.dropsTime !== true
  return {
    intent: found.intent,
    pieces: {
      ...(keepsTime && timing.when !== null ? { when: timing.when } : {}),
      ...(found.about === undefined ? {} : { which: found.about }),
    },
    questions: keepsTime ? timing.questions : [],
    later: [],
  }
}

/** "it", where an earlier sentence may name what is meant. */
const isSpokenOf = (which: Piece<Which> | null): boolean =>
  which?.value.kind === 'latest' && which.spans.length > 0

interface Changed {
  change: Change
  time: Timing
  delivery: Delivery
  constraints: Constraints
  claims: Claims
}

/** What is to be different. What no rule understood stays in words, so that nothing is lost. */
function changed({ change, time, delivery, constraints, claims }: Changed): Reading {
  if (change.name !== undefined) {
    const named: Pieces = { which: change.which, name: change.name }
    return { intent: 'change', pieces: named, questions: [], later: [] }
  }
  const understood: Pieces = {
    ...(time.when === null ? {} : { when: time.when }),
    ...(delivery.tell === null ? {} : { tell: delivery.tell }),
    ...(delivery.where === null || change.isRefusal === true ? {} : { where: delivery.where }),
    ...constraints.pieces,
  }
  claimSpans(claims, 'which', change.which.spans)
  const what = Object.keys(understood).length > 0 ? null : readWhat(claims, () => false)
  const said: Pieces =
    what === null ? {} : { what: { value: what.text, spans: what.spans, source: 'stated' } }
  const pieces: Pieces = { which: change.which, ...understood, ...said }
  return { intent: 'change', pieces, questions: time.questions, later: partsForLater(pieces) }
}

interface Around {
  sentence: Sentence
  setting: Setting
  readTime: TimeReader
  /** When it goes on. */
  start: Piece<When> | null
}

/** A pause, a resumption, a run or a deletion: which ones, and until when. */
function managed({ intent, which, boundAt }: ReturnType<typeof readIntent>, around: Around): Reading {
  const until = boundAt === undefined || boundAt === null ? null : readUntil(around, boundAt)
  const isOpen = which === null || which === undefined || which.value.kind === 'latest'
  const asks = isOpen && intent !== 'run-now'
  const questions: Question[] = asks ? [askWhich()] : []
  const chosen = which ?? {
    value: { kind: 'latest' as const },
    spans: [],
    source: 'assumed' as const,
    reason: 'none was named',
  }
  const pieces: Pieces = {
    which: asks ? { ...chosen, source: 'asked' } : chosen,
    ...(around.start === null ? {} : { when: around.start }),
    ...(until === null ? {} : { until }),
  }
  return { intent, pieces, questions, later: [] }
}

const startsWithWatch = ({ tokens }: Sentence): boolean =>
  tokens
    .slice(0, 8)
    .some(({ word }) =>
      /^(watch|monitor|track|observe|eye|tabs|watching|tracking|monitoring|lookout)$/.test(word),
    )

const told = phrase('(tell|show|send|give|remind|ask|bring|read) (me|us)', 'let me|us know')

function isTimed({ tokens, owners }: Claims, at: number): boolean {
  return owners[at] === 'when' || owners[told(tokens, at) ?? -1] === 'when'
}

/** A time, a number or a place: what a change can be about. */
function isNew(claims: Claims, at: number): boolean {
  const token = claims.tokens[at]
  return (
    token !== undefined && (claims.owners[at] !== null || token.kind === 'number' || token.kind === 'channel')
  )
}
