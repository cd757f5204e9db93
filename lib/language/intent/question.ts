import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Intent } from '../schema.ts'
import { automationNouns, outputNouns } from './vocabulary.ts'

const asks = phrase(
  "why|what|when|where|who|which|how|whose|whom|what's|whats|who's|where's|how's|hows|when's|whens|why's|whatever's",
  '(at|in|on|for|from|to) (what|which)',
)
const suggests = phrase('(what|how) about', "why (not|don't (you|we))")
const inverts = phrase(
  '(do|have) (i|we|you|he|she|they|there|these|those|any|anyone|anybody|your)',
  "(does|did|is|are|am|was|were|has|had|will|shall|should|may|might|must|isn't|aren't|don't|doesn't|didn't|hasn't|haven't|won't|wasn't|can|could|would) (i|we|you|he|she|it|they|there|this|that|these|those|the|my|our|your|any|anyone|anybody|someone|somebody|everything|all|a|an|today|tomorrow)",
)
const certainly = phrase(
  "is|are|am|was|were|does|did|has|will|shall|should|isn't|aren't|doesn't|didn't|hasn't|haven't|won't|wasn't",
)
const happening = phrase(
  'what (has|had)? (happened|happen|went|changed|broke)',
  'what (went|is|was|goes) wrong',
  "what('s)? did (you|it|they|the) (do|find|run|send|post)?",
  'what have you (done|found|sent|run)',
)
const runsNow = phrase(
  '(what|which|who) (all)? (ran|runs|run|fires|fired|posts|posted|happens|will happen|will run|starts)',
  "(what|what's|whats|which) (is|are|was|were|else is)? (all)? (scheduled|planned|running|paused|active|queued|pending|due|next|coming up|set up|going to (run|happen)|on (for|the schedule))",
  'what (do|did|have|will) (i|we) (have|got|set up|schedule|plan|automate)? (automated|scheduled|planned|running|coming up|set up|queued|paused)',
  'what (do|are|will|would|did|have)? you (do|doing|have (planned|scheduled|coming up)|run|planned|scheduled|run)',
  '(what|which) (are|is) (all)? (my|our|the) (active|paused|current|next|upcoming|other)? (automations|jobs|reminders|alarms|heartbeats|schedules|drafts|timers|alerts)',
  '(which|what|how many) (of (my|the|our))? (active|paused|failed|running)? (automations|automation|runs|jobs|reminders|alarms|heartbeats|checks|tasks|schedules|drafts|timers|alerts)',
)
const shows = phrase(
  '(show|list|display|print|view|see|give|get|read|tell|find|let me see|let me know) (me|us|out)? (about)? (of)?',
  'let me (see|know) (about)?',
)
const all = phrase(
  "(all|any|every|each|the|my|our|your|of|active|paused|failed|failing|running|current|existing|upcoming|next|last|latest|recent|today's|scheduled|which|what|a|list|overview)",
)
const doYouHave = phrase(
  '(do|did|have|are|is) (i|we|you|there) (have|got|set|any|an|a)? (any|some|an|a)? (other|active|more)?',
)
const explains = phrase(
  'explain|diagnose|debug|investigate',
  "(how|when|why|where) (come|did|does|do|is|was|will|has|didn't|wasn't|isn't|doesn't|hasn't|much|often|long|many)",
)
const deeds = phrase(
  'run|ran|running|runs|fire|fired|fail|failed|failing|fails|skip|skipped|miss|missed|tell|told|notify|notified|trigger|triggered|late|paused|pause|execute|executed|stop|stopped|cost|costs|alerted|retry|retried|cancelled|dead|happen|happened|started|sent|send|sends|posted|checked|active|enabled|alive|working|healthy|scheduled|doing|going|find|found|say|said|changed|deleted|created|edited|resumed|approved|triggered|wake|woke|remind|reminded|ping|pinged',
)
/** What also people and things do: only of ours is it a run. */
const arrivals = phrase(
  'get|got|getting|come|came|arrive|arrived|arriving|receive|received|see|seen|had|have',
)

type Tokens = Pick<Sentence, 'tokens'>

/** How a question or a demand for information is meant. Null where it is neither. */
export function readQuestion(
  sentence: Sentence,
  at: number,
): Extract<Intent, 'explain' | 'list' | 'talk'> | null {
  const { tokens } = sentence
  if (suggests(tokens, at) !== null) return null
  const shown = shows(tokens, at)
  if (shown !== null) return readShown(sentence, shown)
  if (happening(tokens, at) !== null) return 'explain'
  if (runsNow(tokens, at) !== null) return 'list'
  if (isAboutRuns(sentence, at)) return 'explain'
  const had = doYouHave(tokens, at)
  if (had !== null && namesAutomations(sentence, had, had + 3)) return 'list'
  if (asks(tokens, at) !== null && !isClause(sentence, at)) return 'talk'
  if (inverts(tokens, at) === null && certainly(tokens, at) === null) return null
  if (isForecast(tokens, at)) return 'talk'
  return concernsRuns(sentence, at) && namesAutomations(sentence, at, at + 8) ? 'explain' : 'talk'
}

/** "why did it fail", "how much did the digest cost", "what did the monday report find". "How do I ..." asks for advice. */
function isAboutRuns(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  const explained = explains(tokens, at)
  if (explained !== null)
    return advice(tokens, at) === null && (concernsRuns(sentence, at) || comesFromUs(sentence, explained))
  const asked = asksAfter(tokens, at)
  return asked !== null && concernsRuns(sentence, at) && namesOurs(sentence, asked)
}

/** "why didn't I get my report?" */
const comesFromUs = ({ tokens }: Tokens, from: number): boolean =>
  namesOurs({ tokens }, from) &&
  tokens.slice(from, from + 10).some((_, index) => arrivals(tokens, from + index) !== null)

const advice = phrase('how (do|can|could|should|would|to) (i|we|one|you)')
const asksAfter = phrase(
  '(what|which|who|whom) (did|does|has|had|was|is|do)',
  'who|what (changed|paused|deleted|created|stopped|started|edited|made|cancelled|canceled|resumed|approved|ran|triggered)',
)

/** "is it going to rain" */
const isForecast = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens
    .slice(at, at + 6)
    .some(({ word }, index) => word === 'going' && tokens[at + index + 1]?.word === 'to')

const namesOurs = ({ tokens }: Tokens, from: number): boolean =>
  tokens.slice(from, from + 8).some(({ word }) => automationNouns.has(word) || outputNouns.has(word))

/** "when the build finishes, ..." asks nothing: an asking "when" has its verb next. */
const isClause = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]?.word === 'when' &&
  certainly(tokens, at + 1) === null &&
  !/^(do|can|could|would|have|had|may|might)$/.test(tokens[at + 1]?.word ?? '')

/** "show my automations", "list what ran today", "tell me what happened" */
function readShown(sentence: Sentence, shown: number): Extract<Intent, 'explain' | 'list' | 'talk'> | null {
  const { tokens } = sentence
  if (happening(tokens, shown) !== null) return 'explain'
  if (runsNow(tokens, shown) !== null) return 'list'
  if (explains(tokens, shown) !== null && concernsRuns(sentence, shown)) return 'explain'
  let next = shown
  while (next < shown + 5) {
    const after = all(tokens, next)
    if (after === null) break
    next = after
  }
  const noun = tokens[next]?.word ?? ''
  const isPlural = /s$/.test(noun) || noun === 'everything'
  const names = automationNouns.has(noun) || noun === 'everything'
  const verb = tokens[0]?.word
  if (
    names &&
    isPlural &&
    (next > shown || verb === 'list') &&
    (isWholeList(tokens, next + 1) || /^(all|my|our)$/.test(tokens[next - 1]?.word ?? ''))
  )
    return 'list'
  return names &&
    /^(list|show|display|view|see)$/.test(tokens[shown - 1]?.word ?? tokens[0]?.word ?? '') &&
    isPlural
    ? 'list'
    : null
}

/** "the reminders for next week" lists, "the alerts for ACME" asks for something else. */
const isWholeList = (tokens: Sentence['tokens'], at: number): boolean =>
  !/^(about|of|on|for|from)$/.test(tokens[at]?.word ?? '') || ofTime(tokens, at + 1) !== null

const ofTime = phrase(
  '(the|this|next|last|coming|past)? (day|week|weekend|month|year|today|tomorrow|tonight|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays)',
  '(me|us|all)',
)

/** Whether a question begins here: "how many", "are there". "is" alone may go on after a time: "5 March is her birthday". */
export const looksAsked = ({ tokens }: Sentence, at: number): boolean =>
  (asks(tokens, at) ?? inverts(tokens, at)) !== null

/** "if it is four pm here what time is it in London": the question stands after a condition. */
export function asksAfterCondition(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  if (!/^(if|given|suppose|when|considering|according)$/.test(tokens[at]?.word ?? '')) return false
  return tokens.some(
    (_, index) =>
      index > at && index < at + 20 && laterAsk(tokens, index) !== null && !isTold(sentence, at, index),
  )
}

/** "when it arrives, write what is in it": after the comma a command stands before the question. */
function isTold({ tokens, clauseStarts }: Sentence, from: number, at: number): boolean {
  const start = clauseStarts[at] ?? at
  return start > from && start < at && tokens[start - 1]?.text === ','
}

const laterAsk = phrase(
  '(what|which|how) (time|day|date|many|much|long|far)? (is|are|was|will|would|do|does|did|can|should|have|has) (it|i|his|her|their|my|the|we|you|he|she|they)?',
  '(can|could|should|would|will|do|does|is) (i|we|it|he|she|they)',
)

function concernsRuns({ tokens }: Sentence, from: number): boolean {
  const last = Math.min(tokens.length, from + 16)
  for (let at = from; at < last; at += 1) {
    if (deeds(tokens, at) !== null) return true
  }
  return false
}

function namesAutomations({ tokens }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.word ?? ''
    if (automationNouns.has(word) || /^(anything|something|everything|it|deploy|build)$/.test(word))
      return true
  }
  return false
}
